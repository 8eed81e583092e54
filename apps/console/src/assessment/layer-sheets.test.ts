import { formatPoints } from "@plumbline/rubric-core"
import { describe, expect, it } from "vitest"
import { fakeYear, recordsOf, withAdjustment } from "../testing/fake-year.ts"
import { differs, isIn, readingsOf } from "./criterion-reading.ts"
import { layerSheets } from "./layer-sheets.ts"
import { layerTotals } from "./layer-totals.ts"

const suixi = "a-340621"

describe("the three layers of one assessment", () => {
  it("are the county's facts, what reviewers changed, and the centre's adjustments", () => {
    const year = fakeYear()
    withAdjustment(year, suixi, "c16", { points: "-0.25", reason: "与省中心反馈不一致" })
    const sheets = layerSheets(recordsOf(year, suixi))
    expect([sheets.self, sheets.verified, sheets.decided].map(({ total }) => formatPoints(total))).toEqual([
      "91.3",
      "87.8",
      "87.55",
    ])
  })

  it("take no mark that saw an older answer", () => {
    const year = fakeYear()
    const records = recordsOf(year, suixi)
    const answers = records.answers.map((answer) => (answer.criterion === "c16" ? { ...answer, version: 2 } : answer))
    const sheets = layerSheets({ ...records, answers })
    expect(formatPoints(sheets.verified.total)).toBe("88.3")
    expect(sheets.standings.find(({ criterion }) => criterion === "c16")?.standing).toBe("outdated")
  })
})

describe("what the totals may show", () => {
  const sheets = layerSheets(recordsOf(fakeYear(), suixi))
  it("is nothing for a layer whose people have not spoken", () => {
    expect(layerTotals("submitted", sheets).map(({ points }) => points !== undefined)).toEqual([true, false, false])
  })
  it("is provisional until the step is taken", () => {
    expect(layerTotals("inReview", sheets).map(({ provisional }) => provisional)).toEqual([false, true, false])
    expect(layerTotals("verified", sheets).map(({ provisional }) => provisional)).toEqual([false, false, true])
    expect(layerTotals("decided", sheets).map(({ provisional }) => provisional)).toEqual([false, false, false])
  })
})

describe("views of the criteria", () => {
  const records = recordsOf(fakeYear(), suixi)
  const readings = readingsOf(records, layerSheets(records))
  const numbers = (view: Parameters<typeof isIn>[0]): readonly string[] =>
    readings.filter((reading) => isIn(view, reading)).map(({ placed }) => placed.criterion.number)

  it("show all in the order of the table", () => {
    expect(numbers("all")).toHaveLength(44)
    expect(numbers("all").at(0)).toBe("1")
  })
  it("show where the survey team found something else", () => {
    expect(numbers("differs")).toEqual(["9", "16", "28"])
    expect(readings.filter(differs)).toHaveLength(3)
  })
  it("show nothing where nothing was adjusted or left open", () => {
    expect(numbers("adjusted")).toEqual([])
    expect(numbers("open")).toEqual([])
  })
})
