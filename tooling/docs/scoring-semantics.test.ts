import { formatPoints, points, score } from "@plumbline/rubric-core"
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { exampleRubric, examplesOf, type ShortNode } from "./example-rubric.ts"

/** One example of the page: facts, a clause or a group of clauses, and the points that they move. */
interface Example {
  readonly given: Record<string, never>
  readonly moves: string
  readonly group?: object
  readonly members?: readonly ShortNode[]
}

const examples = examplesOf(readFileSync(new URL("../../docs/scoring-semantics.md", import.meta.url), "utf8"))

const measures = [
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
]
const rates = ["once", "each", "bands", "table", "share", "steps", "asJudged"]

test.each([
  ...measures.map((kind) => `"measure": { "kind": "${kind}"`),
  ...rates.map((kind) => `"rate": { "kind": "${kind}"`),
])("%s has an example", (part) => {
  expect(examples.some((example) => example.includes(part))).toBe(true)
})

test.each(examples)("%s", (line) => {
  const { given, moves, group, members, ...clause }: Example = JSON.parse(line)
  const grouped = { kind: "group", id: "g", ...group, members: members ?? [] } as const
  const node: ShortNode = group ? grouped : clause
  const rubric = exampleRubric({ base: "100", clauses: [node] })
  const sheet = score(rubric, { profile: { kind: "county", code: "1" }, facts: given })
  expect(sheet.complete).toBe(true)
  expect(formatPoints(points(100_000 - sheet.total))).toBe(moves)
})
