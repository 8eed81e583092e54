import { expect, test } from "vitest"
import { months, pointsOf } from "../testing/points-of.ts"
import { lieshan as unit } from "../units.ts"

test("12: two faults of the online patrol cost one point together, the village pages two more", () => {
  const patrol = (findings: boolean, coverage: boolean, handling: boolean) =>
    pointsOf("12", unit, {
      "c12.patrolFindingsUnrectified": findings,
      "c12.onlinePatrolIncomplete": coverage,
      "c12.problemsNotHandled": handling,
    })
  expect(patrol(false, true, false)).toBe("2.5")
  expect(patrol(false, true, true)).toBe("2")
  expect(patrol(true, false, true)).toBe("0.5")
  expect(patrol(true, true, true)).toBe("0")
})

test("15: every article short counts, a blank month counts as ten short and as blank, two points is all it costs", () => {
  const articles = (anhui: readonly number[], huaibei: readonly number[]) =>
    pointsOf("15", unit, { "c15.anhuiMonthly": anhui, "c15.huaibeiMonthly": huaibei })
  expect(articles(months(10), months(30))).toBe("2")
  expect(articles(months(10, { 3: 7 }), months(30, { 12: 28 }))).toBe("1.5")
  expect(articles(months(10, { 5: 0 }), months(30))).toBe("0.5")
  expect(articles(months(10, { 5: 0 }), months(30, { 5: 26 }))).toBe("0.1")
  expect(articles(months(10, { 5: 0 }), months(30, { 5: 25 }))).toBe("0")
  expect(articles(months(0), months(0))).toBe("0")
})

test("15: a good month does not make up for a poor one", () => {
  const given = { "c15.anhuiMonthly": months(10, { 1: 5, 2: 15 }), "c15.huaibeiMonthly": months(30) }
  expect(pointsOf("15", unit, given)).toBe("1.5")
})

test("16: the worst band alone counts, and its ends are exact", () => {
  const adopted = (part: number, whole: number) => pointsOf("16", unit, { "c16.adopted": { part, whole } })
  expect(adopted(4, 5)).toBe("2")
  expect(adopted(7999, 10000)).toBe("1.5")
  expect(adopted(3, 5)).toBe("1.5")
  expect(adopted(599, 1000)).toBe("1")
  expect(adopted(1, 2)).toBe("1")
  expect(adopted(499_999_999, 999_999_999)).toBe("0")
  expect(adopted(0, 0)).toBe("0")
})

test("17: an average of exactly one article a month is not below one", () => {
  const wechat = (monthly: readonly number[], noTopicPlanning = false) =>
    pointsOf("17", unit, { "c17.noTopicPlanning": noTopicPlanning, "c17.wechatMonthly": monthly })
  expect(wechat(months(0, { 6: 12 }))).toBe("2")
  expect(wechat(months(1, { 6: 0 }))).toBe("1")
  expect(wechat(months(1, { 6: 0 }), true)).toBe("0")
})

test("18: averages of exactly three and exactly two stay in the better band", () => {
  const paper = (monthly: readonly number[]) => pointsOf("18", unit, { "c18.mobilePaperMonthly": monthly })
  expect(paper(months(0, { 1: 36 }))).toBe("2")
  expect(paper(months(3, { 1: 2 }))).toBe("1")
  expect(paper(months(2))).toBe("1")
  expect(paper(months(2, { 12: 1 }))).toBe("0")
})
