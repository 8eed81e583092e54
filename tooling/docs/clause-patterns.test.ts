import { formatPoints, score } from "@plumbline/rubric-core"
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { exampleRubric, examplesOf, type ShortNode } from "./example-rubric.ts"

/** One example of the page: words, their clauses, a unit's facts, and the points of the criterion and of the total. */
interface Example {
  readonly words: string
  readonly start?: string
  readonly clauses: readonly ShortNode[]
  readonly unit?: string
  readonly given: Record<string, never>
  readonly points: string
  readonly total?: string
}

const page = readFileSync(new URL("../../docs/clause-patterns.md", import.meta.url), "utf8")
const examples = examplesOf(page).map((line): Example => JSON.parse(line))

test.each(examples)("$words", ({ words, start, clauses, unit = "county", given, points, total = points }) => {
  const rubric = exampleRubric({ words, base: "10", clauses, ...(start && { start }) })
  const sheet = score(rubric, { profile: { kind: unit, code: "1" }, facts: given })
  expect(sheet.complete).toBe(true)
  expect(sheet.criteria.map((criterion) => formatPoints(criterion.points))).toEqual([points])
  expect(formatPoints(sheet.total)).toBe(total)
})
