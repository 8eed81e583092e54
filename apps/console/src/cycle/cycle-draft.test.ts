import { describe, expect, it } from "vitest"
import { type CycleDraft, cycleFaults, monthsAround, newCycleBody } from "./cycle-draft.ts"

const draft: CycleDraft = {
  name: " 2018年度 ",
  year: 2018,
  digest: "a".repeat(64),
  from: "2017-12",
  to: "2018-11",
  deadline: "2018-12-20",
  review: "2019-01-10",
  appeal: "",
  units: ["suixi"],
}

describe("a new year", () => {
  it("is sent with its deadlines as the ends of days in China, and without those that are empty", () => {
    const body = newCycleBody(draft)
    expect(body).toMatchObject({
      name: "2018年度",
      fillingEnds: "2018-12-20T15:59:59.999Z",
      reviewEnds: "2019-01-10T15:59:59.999Z",
    })
    expect(body).not.toHaveProperty("appealEnds")
  })
  it("may have no deadline", () => expect(newCycleBody({ ...draft, deadline: "" })).not.toHaveProperty("fillingEnds"))
  it("names every fault at once", () => {
    expect(cycleFaults({ ...draft, name: "", year: 20180, from: "2018-12", units: [] })).toEqual([
      "needName",
      "badYear",
      "badPeriod",
      "needUnits",
    ])
    expect(cycleFaults(draft)).toEqual([])
  })
  it("may begin in the last months of the year before", () => {
    expect(monthsAround(2018)).toHaveLength(24)
    expect(monthsAround(2018)).toContain("2017-12")
  })
})
