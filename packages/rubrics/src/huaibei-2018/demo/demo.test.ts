import { checkDrafts, contradictions, factsFromDraft, formatPoints, readiness, score } from "@plumbline/rubric-core"
import type { Facts, ScoreSheet } from "@plumbline/rubric-core"
import { expect, test } from "vitest"
import { huaibei2018 } from "../rubric.ts"
import { criterionOf } from "../testing/outline.ts"
import type { DemoAssessment } from "./demo.ts"
import { demoYear } from "./demo.ts"

const draftOf = ({ answers }: DemoAssessment) => Object.assign({}, ...answers.map(({ facts }) => facts))
const selfOf = (unit: DemoAssessment): Facts => factsFromDraft(huaibei2018, draftOf(unit))
const verifiedOf = (unit: DemoAssessment): Facts => ({
  ...selfOf(unit),
  ...Object.fromEntries(unit.changes.map(({ fact, value }) => [fact, value])),
})
const sheetOf = ({ profile }: DemoAssessment, facts: Facts): ScoreSheet => score(huaibei2018, { profile, facts })

test("the demo year shows the four units at different stages", () => {
  const stages = demoYear.map(({ profile, state, answers }) => [profile.name, state, answers.length])
  expect(stages).toEqual([
    ["濉溪县", "verified", 44],
    ["相山区", "submitted", 44],
    ["杜集区", "draft", 19],
    ["烈山区", "draft", 3],
  ])
})

test.each(demoYear)("the answers of $profile.name could have been saved as they are", (unit) => {
  expect(checkDrafts(huaibei2018, draftOf(unit))).toEqual([])
  for (const { criterion, facts, lists = {} } of unit.answers) {
    const own = criterionOf(criterion.slice(1)).facts
    expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining([...Object.keys(facts), ...Object.keys(lists)]))
    for (const [fact, rows] of Object.entries(lists)) expect(rows).toHaveLength(Number(facts[fact]))
  }
})

test("what was submitted is complete, has grounds wherever points moved, and contradicts itself nowhere", () => {
  for (const unit of demoYear.filter(({ state }) => state !== "draft")) {
    const sheet = sheetOf(unit, selfOf(unit))
    const grounds = Object.fromEntries(unit.answers.map(({ criterion, grounds: words }) => [criterion, words]))
    expect(sheet.open).toEqual([])
    // The choice about the director sets all three of its facts, whether or not the duty bears on anything.
    expect(sheet.notCounted.filter((fact) => fact !== "c26.onPovertyAlleviationDuty")).toEqual([])
    expect(readiness(sheet, { grounds, evidence: { c42: 1, c43: 1, c44: 1 } })).toEqual([])
    expect(contradictions(huaibei2018, unit.profile, verifiedOf(unit))).toEqual([])
  }
})

test("the points come to what the grounds say", () => {
  const totals = demoYear.map((unit) => [
    unit.profile.name,
    formatPoints(sheetOf(unit, selfOf(unit)).total),
    formatPoints(sheetOf(unit, verifiedOf(unit)).total),
  ])
  expect(totals.slice(0, 2)).toEqual([
    ["濉溪县", "91.3", "87.8"],
    ["相山区", "78.75", "78.75"],
  ])
})

test("three facts were changed in review, each moves points and says why", () => {
  const [suixi] = demoYear
  if (suixi === undefined) throw new Error("no demo year")
  const before = sheetOf(suixi, selfOf(suixi))
  const after = sheetOf(suixi, verifiedOf(suixi))
  const moved = before.criteria.flatMap(({ id, points }, at) => (after.criteria[at]?.points === points ? [] : [id]))
  expect(moved).toEqual(suixi.changes.map(({ criterion }) => criterion))
  expect(moved).toEqual(["c9", "c16", "c28"])
  for (const { criterion, fact, reason } of suixi.changes) {
    expect(fact.startsWith(`${criterion}.`)).toBe(true)
    expect(reason.length).toBeGreaterThan(10)
  }
})

test("an unfinished draft has months without figures, and is not complete", () => {
  const drafts = demoYear.filter(({ state }) => state === "draft")
  expect(drafts.map((unit) => sheetOf(unit, selfOf(unit)).complete)).toEqual([false, false])
  expect(JSON.stringify(drafts.map(draftOf))).toContain("null]")
})
