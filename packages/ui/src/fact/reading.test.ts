import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readDecimal, readWhole } from "./reading.ts"

const whole = (text: string, max?: number) => {
  const typed = readWhole(text, max)
  return typed.kind === "value" ? typed.value : typed.kind
}
const decimal = (text: string) => {
  const typed = readDecimal(text)
  return typed.kind === "value" ? typed.value : typed.kind
}

describe("numbers as people type them", () => {
  it("may be full-width, spaced, or carry separators", () => {
    expect(["１２", " 3 ", "1,200", "7.0", ""].map((text) => whole(text))).toEqual([12, 3, 1200, 7, "none"])
  })
  it("are never guessed from anything else", () => {
    for (const text of ["-1", "1.5", "1e3", "十", "0x1", "9999999999"]) expect(whole(text)).toBe("unreadable")
    expect(whole("6", 5)).toBe("unreadable")
  })
  it("have one decimal form, at most three decimals", () => {
    expect(["4.0", "04.50", "１．２５", "2。5", "3."].map(decimal)).toEqual(["4", "4.5", "1.25", "2.5", "3"])
    expect(["1.2345", "-1", "1.2.3", "."].map(decimal)).toEqual([
      "unreadable",
      "unreadable",
      "unreadable",
      "unreadable",
    ])
  })
  it("come back as they were shown", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (number) => whole(String(number)) === number),
      { seed: 20_180, numRuns: 100 },
    )
  })
})
