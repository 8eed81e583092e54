import { describe, expect, it } from "vitest"
import { firstPassword } from "./first-password.ts"

describe("a first password", () => {
  it("is four groups of four that can be read out", () => {
    expect(firstPassword()).toMatch(/^[abcdefghjkmnpqrstuvwxyz2-9]{4}(-[abcdefghjkmnpqrstuvwxyz2-9]{4}){3}$/)
  })
  it("passes over bytes that would favour some letters", () => {
    let rounds = 0
    const first255 = (into: Uint8Array<ArrayBuffer>): Uint8Array => into.fill((rounds += 1) === 1 ? 255 : 0)
    expect(firstPassword(first255)).toBe("aaaa-aaaa-aaaa-aaaa")
    expect(rounds).toBe(2)
  })
  it("is another one each time", () => expect(firstPassword()).not.toBe(firstPassword()))
})
