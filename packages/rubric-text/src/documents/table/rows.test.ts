import { expect, it } from "vitest"
import { isSubtotal, isTotal, oneLine, paragraphs } from "./rows.ts"

it.each([
  ["特色\n\n工作", "特色工作"],
  ["立\n德\n树\n人\n（30分）", "立德树人（30分）"],
  ["Opening\nhours", "Opening hours"],
])("the name %j stands on one line", (cell, line) => expect(oneLine(cell)).toBe(line))

it.each([
  ["未建账\n的，扣\n1分。", "未建账的，扣1分。"],
  ["每少1次扣0.\n5分", "每少1次扣0.5分"],
  ["不达标（含\n（一）类）的，扣1分", "不达标（含（一）类）的，扣1分"],
  ["未建账的，扣1分；\n不全的，扣1分。", "未建账的，扣1分；\n不全的，扣1分。"],
  ["适当加分\n（须提供材料）", "适当加分\n（须提供材料）"],
  ["值班制度（10分）\n未值班的，扣1分", "值班制度（10分）\n未值班的，扣1分"],
])("the wrapped words %j are joined, and paragraphs are not", (cell, words) => expect(paragraphs(cell)).toBe(words))

it("totals and subtotals are known however they are spaced", () => {
  expect(["合  计", "总分", "合计（110分）", "满分：100分", "Total", "Total points: 100"].map(isTotal)).not.toContain(
    false,
  )
  expect(["小 计", "本项小计", "Subtotal"].map(isSubtotal)).not.toContain(false)
  expect(["合计投入少于5万元的，扣1分", "总分馆建设（10分）", "总结报送"].map(isTotal)).not.toContain(true)
})
