import type { Person } from "@plumbline/contract"
import { describe, expect, it } from "vitest"
import { boardRow } from "../testing/board.ts"
import { publishPlan, seenFingerprints } from "./publish-plan.ts"

const administrator: Person = { id: "a", username: "admin", name: "管理员", role: "administrator" }
const auditor: Person = { ...administrator, role: "auditor" }
const decided = boardRow({ code: "1", name: "甲", state: "decided", decided: "98" })
const published = boardRow({ code: "2", name: "乙", state: "published", decided: "97" })
const inReview = boardRow({ code: "3", name: "丙", state: "inReview", self: "96" })

describe("the plan of publishing", () => {
  it("takes every decided unit, names those that are not, and leaves what is published", () => {
    const plan = publishPlan([decided, published, inReview], administrator)
    expect(plan.ready).toEqual([decided])
    expect(plan.others).toEqual([inReview])
    expect(plan.done).toEqual([published])
  })
  it("carries the fingerprint that was seen, by assessment", () => {
    const plan = publishPlan([decided, inReview], administrator)
    expect(seenFingerprints(plan)).toEqual({ "assessment-1": decided.decided?.fingerprint })
  })
  it("has nothing ready for someone who may not publish", () => {
    expect(publishPlan([decided], auditor).ready).toEqual([])
  })
})
