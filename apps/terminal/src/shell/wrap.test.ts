import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { prepareWidths, widthOf } from "./width.ts"
import { wrap } from "./wrap.ts"

beforeAll(() => prepareWidths())

test("Chinese breaks anywhere, but no line begins with a closing mark", () => {
  expect(wrap("按时报送，不得迟报。", 8)).toEqual(["按时报", "送，不得", "迟报。"])
})

test("words and numbers stay whole", () => {
  expect(wrap("fewer than 10 articles", 10)).toEqual(["fewer than", "10", "articles"])
  expect(wrap("每缺1篇扣0.25分", 10)).toEqual(["每缺1篇扣", "0.25分"])
})

test("a word longer than a line is cut, and paragraphs stay apart", () => {
  expect(wrap("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"])
  expect(wrap("一\n\n二", 10)).toEqual(["一", "", "二"])
})

const words = fc.string({
  unit: fc.constantFrom("党", "员", "，", "。", "a", "1", ".", " ", "é", "👩‍💻", "％"),
  maxLength: 60,
})

test("no line is wider than asked, and nothing but spaces is lost", () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 30 }), (text, width) => {
      const lines = wrap(text, width)
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""))
    }),
    { seed: 7, numRuns: 300 },
  )
})
