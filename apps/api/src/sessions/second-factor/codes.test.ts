import { describe, expect, it } from "vitest"
import { addressOf, newRecoveryCodes, newSecret, plainCode, stepOf } from "./codes.ts"

// "12345678901234567890" in base32, as in the appendix of RFC 6238.
const published = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

describe("a code of an authenticator app", () => {
  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1234567890, "005924"],
    [2000000000, "279037"],
  ])("is the one that RFC 6238 publishes for second %i", (second, code) => {
    expect(stepOf(published, code, new Date(second * 1000).toISOString())).toBe(Math.floor(second / 30))
  })

  it("counts one step early or late, and no more", () => {
    const at = (second: number) => stepOf(published, "081804", new Date(second * 1000).toISOString())
    const step = Math.floor(1111111109 / 30)
    expect([step - 2, step - 1, step, step + 1, step + 2].map((one) => at(one * 30))).toEqual([
      undefined,
      step,
      step,
      step,
      undefined,
    ])
  })

  it("is six digits and nothing else", () => {
    for (const typed of ["", "28708", "2870822", "28708a", "２８７０８２"]) {
      expect(stepOf(published, typed, "1970-01-01T00:00:59.000Z")).toBeUndefined()
    }
  })
})

describe("what is handed out", () => {
  it("is a secret of 160 bits and an address that names the product and the person", () => {
    const secret = newSecret()
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(newSecret()).not.toBe(secret)
    const address = new URL(addressOf(secret, "wang"))
    expect([address.protocol, address.host, address.pathname]).toEqual(["otpauth:", "totp", "/Plumbline:wang"])
    expect(address.searchParams.get("secret")).toBe(secret)
  })

  it("is ten recovery codes that are read as they are typed", () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) {
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}$/)
      expect(plainCode(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(plainCode(code))
    }
  })
})
