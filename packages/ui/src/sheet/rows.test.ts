import { criteriaOf } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { describe, expect, it } from "vitest"
import { rowsOf } from "./rows.ts"

const rubric = rubricById("huaibei-2018")
const rows = rubric ? rowsOf(rubric) : []

describe("the official table", () => {
  it("has a line for each criterion, in the order of the form", () => {
    expect(rows.map(({ criterion }) => criterion.number)).toEqual(
      rubric && criteriaOf(rubric).map(({ number }) => number),
    )
  })
  it("merges the cells of each section and item over exactly their own lines", () => {
    expect(rows.reduce((lines, { section }) => lines + (section?.span ?? 0), 0)).toBe(44)
    expect(rows.reduce((lines, { item }) => lines + (item?.span ?? 0), 0)).toBe(44)
    expect(rows.filter(({ section }) => section)).toHaveLength(6)
    expect(rows.filter(({ item }) => item)).toHaveLength(16)
  })
})
