import { expect, test } from "vitest"
import { fit } from "./fit.ts"

const figuresLast = (cell: string, column: number) => (/^\d+$/.test(cell) === (column === 3) ? 1 : -1)

test("a row with merged cells stands under the columns that its cells fit", () => {
  expect(fit(["合计", "", "110"], 5, figuresLast)).toEqual(["合计", "", "", "110", ""])
  expect(fit(["合计", "110"], 4, figuresLast)).toEqual(["合计", "", "", "110"])
})

test("a whole row stays as it is, and one too long loses what no column holds", () => {
  expect(fit(["a", "b", "c"], 3, figuresLast)).toEqual(["a", "b", "c"])
  expect(fit(["a", "b", "c", "d"], 3, figuresLast)).toEqual(["a", "b", "c"])
})
