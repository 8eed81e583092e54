import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dayOf, daysUntil, endOfDay, hasPassed } from "./deadlines.ts"

describe("a deadline", () => {
  it.each([
    ["2018-12-20T04:00:00Z", "2018-12-20T15:59:59.999Z"],
    ["2018-12-20T15:59:59.999Z", "2018-12-20T15:59:59.999Z"],
    ["2018-12-20T16:00:00Z", "2018-12-21T15:59:59.999Z"],
    ["2019-12-31T20:00:00Z", "2020-01-01T15:59:59.999Z"],
  ])("of %s is the end of that day in China, %s", (time, end) => expect(endOfDay(time)).toBe(end))

  it("lies in the day of its moment, and is the same for all moments of that day", () => {
    const moments = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (moment) => {
        const end = endOfDay(moment.toISOString())
        const left = Date.parse(end) - moment.getTime()
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThan(86_400_000)
        expect(endOfDay(end)).toBe(end)
      }),
      { seed: 2018, numRuns: 100 },
    )
  })

  it("has passed after its last millisecond, not in it; one that is not set never has", () => {
    const end = "2018-12-20T15:59:59.999Z"
    expect([hasPassed(end, end), hasPassed(end, "2018-12-20T16:00:00.000Z")]).toEqual([false, true])
    expect(hasPassed(undefined, "2100-01-01T00:00:00.000Z")).toBe(false)
  })
})

describe("days", () => {
  it("are those of the calendar in China", () => {
    expect(dayOf("2018-12-20T15:59:59.999Z")).toBe("2018-12-20")
    expect(dayOf("2018-12-20T16:00:00.000Z")).toBe("2018-12-21")
  })

  it("are counted by the calendar, not by hours", () => {
    const ends = "2018-12-20T15:59:59.999Z"
    expect(daysUntil(ends, "2018-12-19T16:00:00.000Z")).toBe(0)
    expect(daysUntil(ends, "2018-12-19T15:59:59.999Z")).toBe(1)
    expect(daysUntil(ends, "2018-12-20T16:00:00.000Z")).toBe(-1)
  })
})
