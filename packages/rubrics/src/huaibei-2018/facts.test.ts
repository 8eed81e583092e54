import { expect, test } from "vitest"
import { criteria, criterionOf } from "./testing/outline.ts"
import { workedCases } from "./cases/cases.ts"

const facts = criteria.flatMap((criterion) => criterion.facts)

test("the facts of the rubric are the facts of the worked cases", () => {
  const known = facts.map((fact) => fact.id)
  const used = new Set(workedCases.flatMap((worked) => Object.keys(worked.facts)))
  expect([...used].filter((fact) => !known.includes(fact))).toEqual([])
  expect(known.filter((fact) => !used.has(fact))).toEqual([])
})

test("a fault is asked positively, in the form's own words", () => {
  const faults = facts.filter((fact) => fact.type === "yesNo" && fact.yes.zh === "存在")
  expect(faults.length).toBeGreaterThan(60)
  for (const fault of faults) {
    expect(fault.ask.zh).toMatch(/^是否存在下列情形：.+（任一情形即选“存在”）$/)
    expect(fault).toMatchObject({ no: { zh: "不存在" } })
  }
  expect(facts.filter((fact) => /是否(未|没有|不)/.test(fact.ask.zh))).toEqual([])
})

test("every count and every series has a unit", () => {
  const counted = facts.filter((fact) => fact.type === "count" || fact.type === "series" || fact.type === "partOfWhole")
  expect(counted.filter((fact) => !fact.unit)).toEqual([])
})

test("a series is twelve months and says how to leave one blank", () => {
  const series = facts.filter((fact) => fact.type === "series")
  expect(series.map((fact) => fact.id)).toEqual([
    "c9.monthlyBroadcasts",
    "c15.anhuiMonthly",
    "c15.huaibeiMonthly",
    "c17.wechatMonthly",
    "c18.mobilePaperMonthly",
  ])
  for (const fact of series) {
    expect(fact).toMatchObject({ period: "month", length: 12 })
    expect(fact.hint?.zh).toContain("当月没有填0，尚无数据留空")
  }
})

test("one choice about the director sets three facts, each option all of them", () => {
  const asks = criterionOf("26").asks ?? []
  expect(asks).toHaveLength(1)
  const rows = asks[0]?.options.map(({ name, sets }) => [
    name.zh,
    sets["c26.noDirector"],
    sets["c26.directorAbsent"],
    sets["c26.onPovertyAlleviationDuty"],
  ])
  expect(rows).toEqual([
    ["已配备且在岗", false, false, false],
    ["已配备，因参与扶贫不在岗", false, true, true],
    ["已配备，因其他原因不在岗", false, true, false],
    ["未配备", true, false, false],
  ])
})

test("described levels fill the judged range without gap or overlap", () => {
  const judged = facts.filter((fact) => fact.type === "judged")
  expect(judged.map(({ id, min, max }) => [id, min, max])).toEqual([
    ["c42.innovationPoints", "0", "4"],
    ["c43.digitalPoints", "0", "2"],
  ])
  for (const { levels = [], min, max } of judged) {
    expect(levels[0]?.to).toBe(max)
    expect(levels.at(-1)).toMatchObject({ to: min })
    expect(levels.at(-1)?.over).toBeUndefined()
    expect(levels.slice(1).map(({ to }) => to)).toEqual(levels.slice(0, -1).map(({ over }) => over))
  }
})
