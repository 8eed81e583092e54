import type { ListColumn } from "@plumbline/rubric-core"
import { describe, expect, it } from "vitest"
import { listFromPaste } from "./list-paste.ts"

const columns: readonly ListColumn[] = [
  { id: "title", name: { zh: "标题", en: "Title" }, kind: "text" },
  { id: "date", name: { zh: "日期", en: "Date" }, kind: "date" },
]

describe("pasting into a list", () => {
  it("adds the rows that Excel holds", () => {
    expect(listFromPaste(columns, [{ title: "", date: "" }], "甲\t2018/3/5\n乙\t2018年12月1日\n", 0, 0)).toEqual([
      { title: "甲", date: "2018-03-05" },
      { title: "乙", date: "2018-12-01" },
    ])
  })
  it("leaves other cells of the row alone", () => {
    expect(listFromPaste(columns, [{ title: "甲", date: "" }], "2018-01-02\n2018-01-03", 0, 1)).toEqual([
      { title: "甲", date: "2018-01-02" },
      { title: "", date: "2018-01-03" },
    ])
  })
  it("leaves plain text to the cell itself", () => {
    expect(listFromPaste(columns, [], "甲", 0, 0)).toBeUndefined()
  })
})
