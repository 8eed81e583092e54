import fc from "fast-check"
import { expect, it } from "vitest"
import { parsePoints, points } from "../points.ts"
import { rank } from "./rank.ts"

const entry = (total: string, vetoed = false) => ({ total: parsePoints(total) ?? expect.fail(total), vetoed })

it("shares places between those who are level, and leaves the next place out", () => {
  expect(rank([entry("80"), entry("90"), entry("80"), entry("70")])).toEqual([2, 1, 2, 4])
  expect(rank([])).toEqual([])
})

it("puts a vetoed total last, behind an honest zero", () => {
  expect(rank([entry("0", true), entry("0"), entry("0", true), entry("1")])).toEqual([3, 2, 3, 1])
})

it("gives each a place one after all who are ahead, for any totals", () => {
  const some = fc.record({ total: fc.integer({ min: 0, max: 9 }).map(points), vetoed: fc.boolean() })
  fc.assert(
    fc.property(fc.array(some), (entries) => {
      const ahead = entries.map(
        (one) =>
          entries.filter((other) => (one.vetoed ? !other.vetoed : !other.vetoed && other.total > one.total)).length,
      )
      expect(rank(entries)).toEqual(ahead.map((count) => count + 1))
    }),
    { seed: 4, numRuns: 200 },
  )
})

it("ranks a hundred thousand units at once", () => {
  const many = Array.from({ length: 100_000 }, (_, index) => ({ total: points(index), vetoed: false }))
  const places = rank(many)
  expect([places[0], places.at(-1)]).toEqual([100_000, 1])
})
