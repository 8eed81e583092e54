import { expect, it } from "vitest"
import { faultsOf } from "../soak/faults.ts"
import { soak } from "../soak/run.ts"

it("everybody at work at once: nothing lost, nothing missed, nothing fails, and memory stays level", async () => {
  const soaked = await soak({ seconds: 20, speed: 60, fillers: 8, reviewers: 2 })
  expect(faultsOf(soaked)).toEqual([])
  expect(soaked.acknowledged).toBeGreaterThan(100)
  expect(soaked.conflicts).toBeGreaterThan(0)
}, 120_000)
