import { describe, expect, it } from "vitest"
import { isSeveralCells, pasteCells } from "./cells.ts"

const blank = Array.from({ length: 12 }, () => null)
const months = [3, 0, 10, 4, 5, 6, 7, 8, 9, 10, 11, 12]

describe("pasting into a series", () => {
  it("fills all twelve months from a row of Excel, wherever the cursor is", () => {
    expect(pasteCells(blank, months.join("\t"), 5)).toEqual({ kind: "filled", values: months, count: 12, left: 0 })
  })
  it("fills them from a column, with the line end that Excel adds", () => {
    expect(pasteCells(blank, `${months.join("\r\n")}\r\n`, 0)).toMatchObject({ values: months, count: 12 })
  })
  it("begins at the cursor when there are fewer", () => {
    expect(pasteCells([1, 1, 1, 1], "7\t8", 2)).toMatchObject({ values: [1, 1, 7, 8], left: 0 })
  })
  it("says how many had no place", () => {
    expect(pasteCells([1, 1, 1], "7\t8", 2)).toMatchObject({ values: [1, 1, 7], left: 1 })
    expect(pasteCells([1, 1], "7\t8\t9", 1)).toMatchObject({ values: [7, 8], left: 1 })
  })
  it("leaves a period blank for a blank cell, which is not 0", () => {
    expect(pasteCells([1, 1, 1], "4\t\t6", 0)).toMatchObject({ values: [4, null, 6], count: 2 })
  })
  it("changes nothing when one cell is no whole number", () => {
    expect(pasteCells([1, 1, 1], "4\t二\t6", 0)).toEqual({ kind: "unreadable", typed: "二" })
    expect(pasteCells([1, 1, 1], "4\t1.5\t6", 0)).toEqual({ kind: "unreadable", typed: "1.5" })
  })
  it("reads full-width digits, separators and 12.0", () => {
    expect(pasteCells([null, null, null], "１２\t1,200\t12.0", 0)).toMatchObject({ values: [12, 1200, 12] })
  })
  it("leaves the paste of a single number to the input", () => {
    expect(isSeveralCells("12")).toBe(false)
    expect(isSeveralCells("12\n")).toBe(false)
    expect(isSeveralCells("12\n13")).toBe(true)
  })
})
