import type { SeriesFact } from "@plumbline/rubric-core"
import { describe, expect, it } from "vitest"
import { periodLabels } from "./period-labels.ts"

const series = (period: SeriesFact["period"], length: number): SeriesFact => ({
  id: "c1.monthly",
  type: "series",
  ask: { zh: "", en: "" },
  period,
  length,
})

describe("names of periods", () => {
  it("are the months of a calendar year", () => {
    const labels = periodLabels(series("month", 12), { from: "2018-01", to: "2018-12" }, 2018, "zh")
    expect([labels[0], labels[11]]).toEqual(["1月", "12月"])
  })
  it("say which month belongs to the year before", () => {
    const labels = periodLabels(series("month", 12), { from: "2017-12", to: "2018-11" }, 2018, "zh")
    expect([labels[0], labels[1], labels[11]]).toEqual(["上年12月", "1月", "11月"])
  })
  it("are quarters and half-years where a series counts in those", () => {
    const year = { from: "2018-01", to: "2018-12" }
    expect(periodLabels(series("quarter", 4), year, 2018, "zh")).toEqual(["1季度", "2季度", "3季度", "4季度"])
    expect(periodLabels(series("halfYear", 2), year, 2018, "en")).toEqual(["half 1", "half 2"])
  })
})
