import fc from "fast-check"
import { expect, test } from "vitest"
import type { ClauseNode } from "../rubric/clause.ts"
import { criterionById } from "../rubric/outline.ts"
import type { Place, Rubric } from "../rubric/rubric.ts"
import { parseRubric } from "../schema/parse-rubric.ts"
import { score } from "../score/score.ts"
import { someFacts } from "../testing/arbitrary/facts.ts"
import { someProfile, someRubric } from "../testing/arbitrary/rubric.ts"
import { applyFix } from "./apply-fix.ts"
import type { Finding } from "./finding.ts"
import { lint } from "./lint.ts"

const runs = { seed: 27, numRuns: 80 }

function exists(rubric: Rubric, { section, item, criterion, clause, span }: Place): boolean {
  const within = section === undefined ? rubric.sections : rubric.sections.filter(({ id }) => id === section)
  const items = within.flatMap((each) => each.items).filter(({ id }) => item === undefined || id === item)
  if (items.length === 0) return false
  if (criterion === undefined) return clause === undefined && span === undefined
  const found = items.flatMap(({ criteria }) => criteria).find(({ id }) => id === criterion)
  if (!found || (span && span[1] > found.words.length)) return false
  const ids = (nodes: readonly ClauseNode[]): string[] =>
    nodes.flatMap((node) => (node.kind === "group" ? [node.id, ...ids(node.members)] : [node.id]))
  return clause === undefined || ids(found.clauses).includes(clause)
}

test("whatever the rubric, every finding stands at a place that exists and says its sentence in both languages", () => {
  fc.assert(
    fc.property(someRubric, (rubric) => {
      for (const { at, says } of lint(rubric)) {
        expect(exists(rubric, at)).toBe(true)
        expect([says.zh, says.en].every((sentence) => /\S/.test(sentence) && !sentence.includes("undefined"))).toBe(
          true,
        )
      }
    }),
    runs,
  )
})

test("whatever the rubric, a fix leaves a rubric that is still one, and its finding is gone", () => {
  fc.assert(
    fc.property(someRubric, (rubric) => {
      const byCode = new Map(lint(rubric).map((finding) => [finding.code, finding]))
      for (const finding of byCode.values()) {
        if (!finding.fix) continue
        const fixed = asRubric(applyFix(rubric, finding.fix))
        expect(lint(fixed).filter((other) => isSame(other, finding))).toEqual([])
      }
    }),
    { ...runs, numRuns: 30 },
  )
})

test("a fix that takes out what never works moves no points", () => {
  const idle = new Set(["capNeverBites", "conditionNeverMet", "bandNeverCounts", "bandsOverlap", "exceedsBase"])
  fc.assert(
    fc.property(someRubric, someProfile, someFacts, (rubric, profile, facts) => {
      const byCode = new Map(lint(rubric).map((finding) => [finding.code, finding]))
      for (const { code, fix } of byCode.values()) {
        if (!fix || !idle.has(code)) continue
        const fixed = asRubric(applyFix(rubric, fix))
        const points = (each: Rubric) => score(each, { profile, facts }).criteria.map((one) => one.points)
        expect(points(fixed), code).toEqual(points(rubric))
      }
    }),
    { ...runs, numRuns: 30 },
  )
})

function isSame(one: Finding, other: Finding): boolean {
  return one.code === other.code && one.says.zh === other.says.zh && one.at.clause === other.at.clause
}

function asRubric(json: unknown): Rubric {
  const parsed = parseRubric(json)
  if (!parsed.ok) throw new Error(parsed.faults.map(({ says }) => says.en).join("\n"))
  expect(criterionById(parsed.rubric, "c1")).toBeDefined()
  return parsed.rubric
}
