import { criteriaOf } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { describe, expect, it } from "vitest"
import { appealBody, stillOpen, withObjection } from "./appeal-draft.ts"

const rubric = rubricById("huaibei-2018")
const criteria = rubric ? criteriaOf(rubric) : []
const fingerprint = "a".repeat(64)

describe("an appeal that is being written", () => {
  it("is sent only when every objection has words", () => {
    expect(appealBody([], fingerprint)).toBeUndefined()
    expect(appealBody([{ criterion: "c4", text: "  " }], fingerprint)).toBeUndefined()
    expect(appealBody([{ criterion: "c4", text: " 请复核 " }], fingerprint)).toEqual({
      fingerprint,
      appeals: [{ criterion: "c4", text: "请复核" }],
    })
  })

  it("names each criterion once, in the order of the rubric", () => {
    const one = withObjection(criteria, [], "c15")
    const two = withObjection(criteria, one, "c4")
    expect(two.map(({ criterion }) => criterion)).toEqual(["c4", "c15"])
    expect(stillOpen(criteria, two)).toHaveLength(criteria.length - 2)
    expect(stillOpen(criteria, two).some(({ id }) => id === "c4")).toBe(false)
  })
})
