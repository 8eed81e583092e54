import { type Fact, formatPoints, points, type Rubric, score } from "@plumbline/rubric-core"
import { parseRubric } from "@plumbline/rubric-core/schema"
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"

const page = readFileSync(new URL("../../docs/scoring-semantics.md", import.meta.url), "utf8")

/** One example of the page: facts, a clause or a group of clauses, and the points that they move. */
interface Example {
  readonly given: Record<string, never>
  readonly moves: string
  readonly group?: object
  readonly members?: readonly object[]
}

const examples = [...page.matchAll(/```jsonl example\n([^`]*)```/g)].flatMap(([, lines = ""]) =>
  lines.trim().split("\n"),
)

const words = { zh: "词", en: "words" }

const facts: readonly Fact[] = [
  ...["yes", "excused"].map((id): Fact => ({ id, type: "yesNo", ask: words, yes: words, no: words })),
  ...["n", "m"].map((id): Fact => ({ id, type: "count", ask: words })),
  { id: "s", type: "series", ask: words, period: "month", length: 3 },
  { id: "p", type: "partOfWhole", ask: words, part: words, whole: words },
  { id: "a", type: "amount", ask: words, unit: words },
  { id: "k", type: "choice", ask: words, levels: ["best", "good", "poor"].map((id) => ({ id, name: words })) },
  { id: "j", type: "judged", ask: words, min: "0", max: "4" },
]

function rubricOf({ given: _, moves: __, group, members, ...clause }: Example): Rubric {
  const clauseOf = (own: object, id: string): object => ({ kind: "clause", id, effect: "deduct", says: [0, 1], ...own })
  const node = group
    ? { kind: "group", id: "g", ...group, members: members?.map((member, at) => clauseOf(member, `c1.${at}`)) }
    : clauseOf(clause, "c1.1")
  const criterion = { id: "c1", number: "1", words: "词", basePoints: "100", start: "full", facts, clauses: [node] }
  const parsed = parseRubric({
    format: 1,
    id: "example",
    name: words,
    title: "example",
    year: 2024,
    issuer: words,
    rounding: { step: "0.001", mode: "halfUp" },
    kinds: [{ id: "county", name: words }],
    derived: [
      { id: "sum", type: "sum", of: ["n", "m"], name: words },
      { id: "rate", type: "ratio", part: "n", whole: "m", name: words },
    ],
    sections: [{ id: "s1", name: "s", items: [{ id: "i1", number: "1", name: "i", criteria: [criterion] }] }],
  })
  if (!parsed.ok) throw new Error(parsed.faults.map(({ says }) => says.en).join("\n"))
  return parsed.rubric
}

test("every kind of measure and of rate has an example", () => {
  for (const kind of [
    "yes",
    "count",
    "shortfall",
    "excess",
    "comparison",
    "periods",
    "value",
    "ratio",
    "rank",
    "choice",
    "judged",
  ]) {
    expect(
      examples.some((example) => example.includes(`"measure": { "kind": "${kind}"`)),
      kind,
    ).toBe(true)
  }
  for (const kind of ["once", "each", "bands", "table", "share", "steps", "asJudged"]) {
    expect(
      examples.some((example) => example.includes(`"rate": { "kind": "${kind}"`)),
      kind,
    ).toBe(true)
  }
})

test.each(examples)("%s", (line) => {
  const example: Example = JSON.parse(line)
  const sheet = score(rubricOf(example), { profile: { kind: "county", code: "1" }, facts: example.given })
  expect(sheet.complete).toBe(true)
  expect(formatPoints(points(100_000 - sheet.total))).toBe(example.moves)
})
