import { pino } from "pino"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { type Job, startClockwork } from "./clockwork.ts"

const logged: string[] = []
const logger = pino({ level: "error" }, { write: (line: string) => void logged.push(line) })

describe("the clockwork", () => {
  beforeEach(() => {
    vi.useFakeTimers()
    logged.length = 0
  })
  afterEach(() => vi.useRealTimers())

  it("goes on with the other jobs where one fails, and tries it again in the next round", async () => {
    const done: string[] = []
    const failing: Job = { name: "failing", run: () => Promise.reject(new Error("not today")) }
    const other: Job = { name: "other", run: async () => void done.push("other") }
    const clockwork = startClockwork([failing, other], 1000, logger)
    await vi.advanceTimersByTimeAsync(2000)
    await clockwork.stop()
    expect(done).toEqual(["other", "other"])
    expect(logged.filter((line) => line.includes("not today"))).toHaveLength(2)
  })

  it("begins no round while one is running, however long it takes", async () => {
    const times: number[] = []
    const slow: Job = {
      name: "slow",
      run: async () => {
        times.push(Date.now())
        await new Promise((resolve) => setTimeout(resolve, 3500))
      },
    }
    const start = Date.now()
    const clockwork = startClockwork([slow], 1000, logger)
    await vi.advanceTimersByTimeAsync(9000)
    expect(times.map((time) => time - start)).toEqual([1000, 5000, 9000])
    const stopped = clockwork.stop()
    await vi.advanceTimersByTimeAsync(4000)
    await stopped
  })

  it("tells a job that the server closes, waits for it, and begins no other", async () => {
    const done: string[] = []
    const long: Job = {
      name: "long",
      run: async (closing) => {
        while (!closing.aborted) await new Promise((resolve) => setTimeout(resolve, 100))
        done.push("long")
      },
    }
    const never: Job = { name: "never", run: async () => void done.push("never") }
    const clockwork = startClockwork([long, never], 1000, logger)
    await vi.advanceTimersByTimeAsync(1500)
    const stopped = clockwork.stop()
    await vi.advanceTimersByTimeAsync(200)
    await stopped
    await vi.advanceTimersByTimeAsync(5000)
    expect(done).toEqual(["long"])
  })
})
