import { describe, expect, it } from "vitest"
import { daysUntil, endOfDay, shanghaiDay, showDay, showMoment, showMonth } from "./moments.ts"

const now = new Date("2019-01-10T02:00:00Z")

describe("days of the year's work", () => {
  it("end when the day ends in China", () => {
    expect(endOfDay("2019-01-15")).toBe("2019-01-15T15:59:59.999Z")
    expect(showDay(endOfDay("2019-01-15"), "zh")).toBe("2019年1月15日")
    expect(showDay(endOfDay("2019-01-15"), "en")).toBe("15 January 2019")
  })
  it("belong to China's calendar, not to the browser's", () => {
    expect(shanghaiDay(new Date("2019-01-10T16:30:00Z"))).toBe("2019-01-11")
  })
  it("count down to the deadline's day", () => {
    expect(daysUntil(endOfDay("2019-01-15"), now)).toBe(5)
    expect(daysUntil(endOfDay("2019-01-10"), now)).toBe(0)
    expect(daysUntil(endOfDay("2019-01-09"), now)).toBe(-1)
  })
})

describe("moments", () => {
  it("say only the time when they were today", () =>
    expect(showMoment("2019-01-10T01:02:00Z", "zh", now)).toBe("09:02"))
  it("say the day when they were another day", () => {
    expect(showMoment("2019-01-08T06:02:00Z", "zh", now)).toBe("1月8日 14:02")
    expect(showMoment("2018-12-31T06:02:00Z", "zh", now)).toBe("2018年12月31日 14:02")
  })
  it("name the months of a period", () => {
    expect(showMonth("2018-01", "zh")).toBe("2018年1月")
    expect(showMonth("2018-12", "en")).toBe("December 2018")
  })
})
