import { expect, it } from "vitest"
import { parsePoints } from "../points.ts"
import { rank } from "./rank.ts"

const entry = (total: string, vetoed = false) => ({ total: parsePoints(total) ?? expect.fail(total), vetoed })

it("shares places between those who are level, and leaves the next place out", () => {
  expect(rank([entry("80"), entry("90"), entry("80"), entry("70")])).toEqual([2, 1, 2, 4])
})

it("puts a vetoed total last, behind an honest zero", () => {
  expect(rank([entry("0", true), entry("0"), entry("0", true), entry("1")])).toEqual([3, 2, 3, 1])
})
