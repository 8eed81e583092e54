import { describe, expect, it } from "vitest"
import { faultsOf } from "./faults.ts"
import { fit } from "./memory.ts"
import type { Soaked } from "./run.ts"

const well: Soaked = {
  size: { seconds: 60, speed: 60, fillers: 2, reviewers: 2 },
  acknowledged: 10,
  lost: [],
  heard: 20,
  missed: [],
  errors: [],
  conflicts: 3,
  streams: 4,
  timed: new Map(),
  heap: { begins: 50_000_000, rises: 1_000_000 },
  rss: { begins: 200_000_000, rises: 50_000_000 },
  delays: { delayP50: 0, delayP99: 1, delayMax: 2 },
  database: 1_000_000,
}

describe("a soak", () => {
  it("is well with conflicts, and with a heap that is nearly level", () => expect(faultsOf(well)).toEqual([]))

  it.each([
    ["a write that is lost", { lost: ["填报员1第3次 c4"] }],
    ["an event that is missed", { missed: ["a #3 not told"] }],
    ["an error", { errors: ["save an answer: no answer"] }],
    ["a heap that rises", { heap: { begins: 50_000_000, rises: 3_000_000 } }],
    ["nothing that happened", { acknowledged: 0 }],
  ])("is not well with %s", (_, change) => expect(faultsOf({ ...well, ...change })).toHaveLength(1))
})

describe("a line through samples", () => {
  it("begins and rises as they do, whatever lies between", () => {
    const samples = [0.5, -0.5, -0.5, 0.5].map((off, turn) => ({ at: turn * 10, value: 100 + turn * 20 + off }))
    const { begins, rises } = fit(samples)
    expect(begins).toBeCloseTo(100)
    expect(rises).toBeCloseTo(60)
  })

  it("is level where there is nothing to fit", () => {
    expect(fit([])).toEqual({ begins: 0, rises: 0 })
    expect(fit([{ at: 1, value: 7 }])).toEqual({ begins: 7, rises: 0 })
  })
})
