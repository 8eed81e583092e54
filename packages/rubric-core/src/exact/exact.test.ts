import fc from "fast-check"
import { expect, test } from "vitest"
import { compareExact, exactly, minus, over, plus, startedOnes, times, wholeOnes } from "./exact.ts"
import { parseQuantity } from "./quantity.ts"
import { mostPoints, roundHalfUp } from "./round.ts"

const fraction = fc
  .tuple(
    fc.oneof(fc.nat(50), fc.nat(), fc.maxSafeNat()),
    fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1 })),
  )
  .map(([value, of]) => exactly(value, of))

type Big = { readonly value: bigint; readonly of: bigint }
const big = (quantity: ReturnType<typeof exactly>): Big =>
  quantity.big ?? { value: BigInt(quantity.value), of: BigInt(quantity.of) }
const same = (a: Big, value: bigint, of: bigint): boolean => a.value * of === value * a.of

test("sums, differences, products and quotients are exact, also beyond 2^53", () => {
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      const [x, y] = [big(a), big(b)]
      expect(same(big(plus(a, b)), x.value * y.of + y.value * x.of, x.of * y.of)).toBe(true)
      expect(same(big(minus(a, b)), x.value * y.of - y.value * x.of, x.of * y.of)).toBe(true)
      expect(same(big(times(a, b)), x.value * y.value, x.of * y.of)).toBe(true)
      if (b.value !== 0) expect(same(big(over(a, b)), x.value * y.of, x.of * y.value)).toBe(true)
      const difference = x.value * y.of - y.value * x.of
      expect(Math.sign(compareExact(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
    }),
    { seed: 1, numRuns: 500 },
  )
})

test("whole ones round down, started ones round up, and both leave whole numbers alone", () => {
  fc.assert(
    fc.property(fraction, (a) => {
      const { value, of } = big(a)
      expect(big(wholeOnes(a)).value).toBe(value / of)
      expect(big(startedOnes(a)).value).toBe((value + of - 1n) / of)
    }),
    { seed: 2, numRuns: 300 },
  )
})

test("thousandths are rounded half up once, and never beyond the bound", () => {
  expect(roundHalfUp(exactly(1, 2))).toBe(1)
  expect(roundHalfUp(exactly(49, 100))).toBe(0)
  expect(roundHalfUp(exactly(5, 2))).toBe(3)
  expect(roundHalfUp(exactly(Number.MAX_SAFE_INTEGER))).toBe(mostPoints)
  expect(roundHalfUp(times(exactly(Number.MAX_SAFE_INTEGER), exactly(Number.MAX_SAFE_INTEGER)))).toBe(mostPoints)
})

test("numbers of a rule are read as printed", () => {
  expect(parseQuantity("80%")).toEqual({ value: 4, of: 5 })
  expect(parseQuantity("0.5%")).toEqual({ value: 1, of: 200 })
  expect(parseQuantity("2/3")).toEqual({ value: 2, of: 3 })
  expect(parseQuantity("10")).toEqual({ value: 10, of: 1 })
  expect(parseQuantity("2.25")).toEqual({ value: 9, of: 4 })
  for (const text of ["", "-1", "1/0", "1.2345", "01", "80 %", "1e3", "八"])
    expect(parseQuantity(text), text).toBeUndefined()
})
