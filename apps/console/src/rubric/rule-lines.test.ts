import { criterionByNumber } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { describe, expect, it } from "vitest"
import { clauseSigns, ruleLines } from "./rule-lines.ts"

const rubric = rubricById("huaibei-2018") ?? expect.fail("the rubric ships")
const criterion = criterionByNumber(rubric, "15") ?? expect.fail("criterion 15")

describe("the rules of a criterion", () => {
  it("stand below their group, each with the sign of its words", () => {
    const lines = ruleLines(rubric, criterion, "zh")
    expect(lines.map(({ depth, sign }) => [depth, sign])).toEqual([
      [0, undefined],
      [1, "①"],
      [1, "②"],
      [1, "③"],
    ])
    expect(lines[0]?.sentence).toBe("以下合计最多2分")
    expect([...clauseSigns(criterion).values()]).toEqual(["①", "②", "③"])
  })
})
