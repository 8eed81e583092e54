import { formatPoints } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { describe, expect, it } from "vitest"
import { readRubric } from "./rubric-reading.ts"

const reading = readRubric(rubricById("huaibei-2018") ?? expect.fail("the rubric ships"))
const criterion = (number: string) => reading.criteria.find(({ placed }) => placed.criterion.number === number)

describe("the form of 2018 as it is read", () => {
  it("shows the true total beside the printed one", () => {
    expect(formatPoints(reading.sums.attainable)).toBe("108")
    expect(reading.sums.printed && formatPoints(reading.sums.printed)).toBe("110")
    expect(reading.findings.filter(({ code }) => code === "printedTotal")).toHaveLength(3)
  })
  it("puts what the lint finds beside the criterion it is about", () => {
    expect(criterion("23")?.findings.map(({ code }) => code)).toEqual(["exceedsBase"])
    expect(criterion("1")?.findings).toEqual([])
  })
  it("shows a question at every criterion it is about, and those about the whole apart", () => {
    expect(criterion("5")?.questions.map(({ id }) => id)).toContain("joinedFaults")
    expect(criterion("11")?.questions.map(({ id }) => id)).toContain("joinedFaults")
    expect(reading.questions.map(({ id }) => id)).toContain("note1.floor")
    expect(reading.undecided).toBeGreaterThan(0)
  })
})
