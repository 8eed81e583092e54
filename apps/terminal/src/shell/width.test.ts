import fc from "fast-check"
import stringWidth from "string-width"
import { beforeAll, expect, test } from "vitest"
import { charactersOf, fit, padEnd, padStart, prepareWidths, widthOf } from "./width.ts"

beforeAll(() => prepareWidths())

const plainMarks = "aZ ~·×÷—“”‘’…→−─│○●◐◑◔◕▸⚑✓↑↓←、。《》〉党员，！％（"
const text = fc.string({ unit: fc.constantFrom(...plainMarks, "é", "e\u0301", "👩‍💻", "ｱ", "〰", "한"), maxLength: 30 })

test("every mark that we print is as wide as a terminal draws it", () => {
  for (const mark of plainMarks) expect([mark, widthOf(mark)]).toEqual([mark, stringWidth(mark)])
})

test("plain or not, a text is as wide as its characters", () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(widthOf(one)).toBe(stringWidth(one))
      expect([...charactersOf(one)].map(({ segment }) => segment)).toEqual(
        [...new Intl.Segmenter().segment(one)].map(({ segment }) => segment),
      )
    }),
    { seed: 11, numRuns: 300 },
  )
})

test("cutting never splits a wide character", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (one, width) => {
      const cut = fit(one, width)
      expect(widthOf(cut)).toBeLessThanOrEqual(width)
      if (widthOf(one) <= width) expect(cut).toBe(one)
      else expect(cut.endsWith("…")).toBe(true)
    }),
    { seed: 7, numRuns: 300 },
  )
})

test("padding counts columns", () => {
  expect(padEnd("濉溪县", 8)).toBe("濉溪县  ")
  expect(padStart("2.5", 5)).toBe("  2.5")
  expect(padEnd("濉溪县", 2)).toBe("濉溪县")
})
