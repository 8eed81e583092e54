import { describe, expect, it } from "vitest"
import { daysUntil, deadlineOf } from "./moment.ts"

describe("a deadline", () => {
  const endOf20 = "2018-12-20T16:00:00.000Z"
  it("is named by its day in China, whatever this computer's zone", () => {
    expect(deadlineOf(endOf20, "zh")).toBe("2018年12月20日")
    expect(deadlineOf("2018-12-20T15:59:59.999Z", "zh")).toBe("2018年12月20日")
  })
  it("is counted in days of China", () => {
    expect(daysUntil(endOf20, new Date("2018-12-20T15:00:00Z"))).toBe(0)
    expect(daysUntil(endOf20, new Date("2018-12-19T15:59:00Z"))).toBe(1)
    expect(daysUntil(endOf20, new Date("2018-12-20T16:00:00Z"))).toBe(-1)
  })
})
