import type { MarkRecord } from "@plumbline/contract"
import { rubricById } from "@plumbline/rubrics"
import { describe, expect, it } from "vitest"
import type { OpenResult } from "./load-result.ts"
import { rowsOf } from "./rows.ts"

const sheet = (points: string): OpenResult["sheets"]["self"] => ({
  rubric: "huaibei-2018",
  digest: "",
  fingerprint: "",
  complete: true,
  open: [],
  vetoed: [],
  total: points,
  attainable: "108",
  sections: {},
  items: {},
  criteria: { "14": points },
})
const mark = (reviewer: string, settled: boolean, value: number): MarkRecord => ({
  criterion: "c14",
  reviewer,
  reviewerName: reviewer,
  verdict: "changed",
  changes: [{ fact: "c14.weeklyPushes", value, reason: `${reviewer}的理由` }],
  sawVersion: 1,
  version: 1,
  settled,
  changedAt: "2018-12-10T03:00:00Z",
})
const result: OpenResult = {
  kind: "open",
  sheets: { self: sheet("1"), verified: sheet("0.5"), decided: sheet("0.25") },
  marks: [mark("甲", false, 0), mark("乙", true, 1)],
  adjustments: [
    {
      criterion: "c14",
      number: "14",
      points: "-0.25",
      reason: "材料不全",
      version: 1,
      by: "中心",
      changedAt: "2018-12-11T03:00:00Z",
    },
  ],
}

describe("the lines of a result", () => {
  const text = (key: string, named: Readonly<Record<string, string | number>> = {}) =>
    `${key} ${Object.values(named).join("|")}`
  const rubric = rubricById("huaibei-2018")
  const row = rubric && rowsOf(rubric, result, "zh", text, (words) => words.zh).find(({ number }) => number === "14")

  it("put the three layers side by side and mark where one departs from the one before", () => {
    expect(row?.points).toEqual({ self: "1", verified: "0.5", decided: "0.25" })
    expect(row?.differs).toEqual({ self: false, verified: true, decided: true })
  })
  it("give the settled word of the reviewers, and the centre's signed amount", () => {
    expect(row?.reasons).toEqual([expect.stringContaining("1次|乙的理由"), "result.adjusted −0.25|材料不全"])
  })
})
