import fc from "fast-check"
import { expect, test } from "vitest"
import { displayPoints, formatPoints, parsePoints, points, sayPoints } from "./points.ts"

test("points print and parse to themselves", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (thousandths) => {
      expect(parsePoints(formatPoints(points(thousandths)))).toBe(thousandths === 0 ? 0 : thousandths)
    }),
    { seed: 1, numRuns: 500 },
  )
})

test("a decimal string of at most three decimals is points, in its shortest form when printed", () => {
  expect(["4.0", "0.25", "-0.5", "-0", "108"].map((text) => formatPoints(parsePoints(text) ?? points(-1)))).toEqual([
    "4",
    "0.25",
    "-0.5",
    "0",
    "108",
  ])
})

test("what is no such string is no points", () => {
  for (const text of ["", "1.2345", "01", ".5", "5.", "+1", "1e3", " 1", "１", "9007199254740993"]) {
    expect(parsePoints(text), text).toBeUndefined()
  }
})

test("people see a true minus sign, and a plus sign when asked for", () => {
  expect(displayPoints(points(-500))).toBe("−0.5")
  expect(displayPoints(points(1000))).toBe("1")
  expect(displayPoints(points(1000), { signed: true })).toBe("+1")
  expect(displayPoints(points(0), { signed: true })).toBe("0")
})

test("points are said with their word", () => {
  expect(sayPoints(points(1000), "en")).toBe("1 point")
  expect(sayPoints(points(2500), "en")).toBe("2.5 points")
  expect(sayPoints(points(700), "zh")).toBe("0.7分")
})
