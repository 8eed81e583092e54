import type { Person } from "@plumbline/contract"
import { describe, expect, it } from "vitest"
import { candidates } from "./candidates.ts"

const standing = { state: "submitted", unit: "suixi", reviewers: [], hasConfirmer: false } as const
const reviewer = (id: string, unit?: string): Person => ({ id, username: id, name: id, role: "reviewer", unit })

describe("who may be assigned", () => {
  it("is every reviewer, except from the unit itself", () => {
    const people = [reviewer("wang"), reviewer("li", "suixi"), reviewer("zhao", "duji")]
    expect(candidates(people, standing).map(({ person, isOwnUnit }) => [person.id, isOwnUnit])).toEqual([
      ["wang", false],
      ["li", true],
      ["zhao", false],
    ])
  })
  it("is nobody of another role", () => {
    expect(candidates([{ ...reviewer("admin"), role: "administrator" }], standing)).toEqual([])
  })
})
