import { describe, expect, it } from "vitest"
import { readWhatCameBack } from "./come-back.ts"

describe("what single sign-on brings back behind the #", () => {
  it("is a challenge, or why nobody was let in", () => {
    expect(readWhatCameBack("#code=aB-9_z")).toEqual({ kind: "code", challenge: "aB-9_z" })
    for (const why of ["unknown", "failed", "away"]) {
      expect(readWhatCameBack(`#sign-in=${why}`)).toEqual({ kind: "refused", why })
    }
  })

  it("is nothing where the page's own mark stands there, or something made up", () => {
    for (const hash of ["", "#", "#c15", "#code=", "#code=a b", "#sign-in=", "#sign-in=welcome", "#sign-in=failed&x"]) {
      expect(readWhatCameBack(hash)).toBeUndefined()
    }
  })
})
