import { describe, expect, it } from "vitest"
import { readSignedPoints } from "./adjustment-draft.ts"

describe("signed points as typed", () => {
  it("take the signs that people and input methods write", () => {
    expect(readSignedPoints("-0.5")).toBe("-0.5")
    expect(readSignedPoints("−0.5")).toBe("-0.5")
    expect(readSignedPoints("＋１．５")).toBe("1.5")
    expect(readSignedPoints(" + 2 ")).toBe("2")
  })
  it("come out in their shortest form", () => {
    expect(readSignedPoints("1.50")).toBe("1.5")
    expect(readSignedPoints("-.25")).toBe("-0.25")
    expect(readSignedPoints("02")).toBe("2")
    expect(readSignedPoints("-0")).toBe("0")
  })
  it("are refused beyond three decimals and where they are no number", () => {
    expect(readSignedPoints("0.1234")).toBeUndefined()
    expect(readSignedPoints("1e3")).toBeUndefined()
    expect(readSignedPoints("半分")).toBeUndefined()
    expect(readSignedPoints("")).toBeUndefined()
  })
})
