import type { Fact, Rubric } from "@plumbline/rubric-core"
import { parseRubric } from "@plumbline/rubric-core/schema"

const words = { zh: "词", en: "words" }

/** The facts that the examples of the pages speak of. */
const facts: readonly Fact[] = [
  ...["yes", "also", "excused"].map((id): Fact => ({ id, type: "yesNo", ask: words, yes: words, no: words })),
  ...["n", "m"].map((id): Fact => ({ id, type: "count", ask: words })),
  { id: "s", type: "series", ask: words, period: "month", length: 3 },
  { id: "p", type: "partOfWhole", ask: words, part: words, whole: words },
  { id: "a", type: "amount", ask: words, unit: words },
  { id: "k", type: "choice", ask: words, levels: ["best", "good", "poor"].map((id) => ({ id, name: words })) },
  ...["j", "j2"].map((id): Fact => ({ id, type: "judged", ask: words, min: "0", max: "4" })),
]

/** A clause as an example writes it: what goes without saying is left out. */
export interface ShortNode {
  readonly kind?: "group"
  readonly members?: readonly ShortNode[]
}

function nodeOf(short: ShortNode, id: string, says: readonly [number, number]): object {
  return short.kind === "group"
    ? { ...short, members: short.members?.map((member, at) => nodeOf(member, `${id}.${at}`, says)) }
    : { kind: "clause", id, effect: "deduct", says, ...short }
}

/** The lines of a page's examples. */
export function examplesOf(page: string): string[] {
  return [...page.matchAll(/```jsonl example\n([^`]*)```/g)].flatMap(([, lines = ""]) => lines.trim().split("\n"))
}

/** A rubric of one criterion with the clauses of an example. Throws what the schema says against it. */
export function exampleRubric(example: {
  readonly words?: string
  readonly base: string
  readonly start?: string
  readonly clauses: readonly ShortNode[]
}): Rubric {
  const text = example.words ?? "词"
  const clauses = example.clauses.map((short, at) => nodeOf(short, `c1.${at}`, [0, text.length]))
  const { base: basePoints, start = "full" } = example
  const criterion = { id: "c1", number: "1", words: text, basePoints, start, facts, clauses }
  const parsed = parseRubric({
    format: 1,
    id: "example",
    name: words,
    title: "example",
    year: 2024,
    issuer: words,
    rounding: { step: "0.001", mode: "halfUp" },
    kinds: ["county", "district"].map((id) => ({ id, name: words })),
    derived: [
      { id: "sum", type: "sum", of: ["n", "m"], name: words },
      { id: "rate", type: "ratio", part: "n", whole: "m", name: words },
    ],
    sections: [{ id: "s1", name: "s", items: [{ id: "i1", number: "1", name: "i", criteria: [criterion] }] }],
  })
  if (!parsed.ok) throw new Error(parsed.faults.map(({ says }) => says.en).join("\n"))
  return parsed.rubric
}
