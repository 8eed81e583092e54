import type { Fact } from "@plumbline/rubric-core"
import { describe, expect, it } from "vitest"
import { changedParts } from "./changed-answer.ts"

const ask = { zh: "问", en: "question" }
const cycle = { period: { from: "2018-01", to: "2018-12" }, year: 2018 }
const months: Fact = { id: "m", type: "series", ask, period: "month", length: 3 }
const count: Fact = { id: "n", type: "count", ask, unit: { zh: "人", en: "people" } }

describe("what a reviewer changed", () => {
  it("names only the months that differ", () => {
    expect(changedParts(months, [2, 1, 2], [2, 0, 2], cycle, "zh")).toEqual([{ part: "2月", before: "1", after: "0" }])
  })
  it("shows a month without data as open", () => {
    expect(changedParts(months, [2, null, 2], [2, 0, 2], cycle, "zh")).toEqual([
      { part: "2月", before: "—", after: "0" },
    ])
  })
  it("shows any other answer whole", () => {
    expect(changedParts(count, 4, 3, cycle, "zh")).toEqual([{ part: undefined, before: "4人", after: "3人" }])
    expect(changedParts(count, undefined, 3, cycle, "zh")).toEqual([{ part: undefined, before: "—", after: "3人" }])
  })
})
