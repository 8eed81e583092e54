import { expect, test } from "vitest"
import { spanOf } from "./span.ts"

const words = "未建台账的，扣1分；未培训的，扣1分。"

test("a quote is found where it stands", () => {
  expect(spanOf(words, "未培训的，扣1分")).toEqual([10, 18])
})

test("a quote with its middle left out ends at the nearest tail after its head", () => {
  expect(words.slice(...spanOf(words, "未建台账…扣1分"))).toBe("未建台账的，扣1分")
  expect(words.slice(...spanOf(words, "未建…；…扣1分"))).toBe("未建台账的，扣1分；未培训的，扣1分")
})

test("a quote that is not there, or whose tail is not after it, stops the rubric from loading", () => {
  expect(() => spanOf(words, "未报送")).toThrow("does not stand in")
  expect(() => spanOf(words, "未培训…未建台账")).toThrow("has no end")
  expect(() => spanOf(words, "")).toThrow(RangeError)
  expect(() => spanOf(words, "未培训…")).toThrow("has no end")
})

test("a quote that could stand in two places is refused, never guessed", () => {
  expect(() => spanOf(words, "扣1分")).toThrow("two places")
})
