import { criteriaOf, fingerprintOf, formatPoints, score } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { workedCases } from "@plumbline/rubrics/cases"
import { describe, expect, it } from "vitest"
import { selfScore } from "./self-score.ts"

const rubric = rubricById("huaibei-2018")

describe("the score of an open form", () => {
  it.each(workedCases.map((one) => [one.id, one] as const))(
    "comes to the points of %s, typed criterion by criterion",
    (_, example) => {
      if (!rubric) throw new Error("the shipped rubric is missing")
      const open = selfScore(rubric, example.profile, {})
      for (const { facts } of criteriaOf(rubric)) open.follow(facts, example.facts)
      expect(formatPoints(open.sheet.total)).toBe(example.expected.total)
      const whole = score(rubric, { profile: example.profile, facts: example.facts })
      expect(fingerprintOf(open.sheet)).toBe(fingerprintOf(whole))
    },
  )

  it("does not count a half-filled answer, and counts it again once it is whole", () => {
    if (!rubric) throw new Error("the shipped rubric is missing")
    const [criterion] = criteriaOf(rubric).filter(({ number }) => number === "18")
    const facts = criterion?.facts ?? []
    const open = selfScore(rubric, { kind: "district", code: "340602" }, {})
    const months = [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]
    expect(open.follow(facts, { "c18.mobilePaperMonthly": [...months, null] })).toBe(false)
    expect(open.sheet.open).toContain("18")
    expect(open.follow(facts, { "c18.mobilePaperMonthly": [...months, 3] })).toBe(true)
    expect(open.sheet.open).not.toContain("18")
    expect(open.follow(facts, {})).toBe(true)
    expect(open.sheet.open).toContain("18")
  })
})
