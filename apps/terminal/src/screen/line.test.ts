import { expect, test } from "vitest"
import { bold, fitLine, line, lineText, lineWidth, spread, toned, wrapLine } from "./line.ts"

test("a wrapped line keeps its styles and hangs by its indent", () => {
  const wrapped = wrapLine(line("  · ", toned("lost", "投稿不足，"), "扣0.7分"), 12, 4)
  expect(wrapped.map(lineText)).toEqual(["  · 投稿不", "    足，扣", "    0.7分"])
  expect(wrapped[1]?.some(({ tone }) => tone === "lost")).toBe(true)
})

test("left and right stand at the two edges, and the left one gives way", () => {
  expect(lineText(spread(line("濉溪县"), line("98.5"), 14))).toBe("濉溪县    98.5")
  expect(lineText(spread(line("濉溪县二〇一八年度"), line("98.5"), 14))).toBe("濉溪县二… 98.5")
})

test("a line that is cut still fits", () => {
  const cut = fitLine(line(bold("濉溪县"), "  ", "已提交"), 9)
  expect(lineWidth(cut)).toBeLessThanOrEqual(9)
  expect(lineText(cut)).toBe("濉溪县  …")
})
