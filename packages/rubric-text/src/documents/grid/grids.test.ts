import { describe, expect, it } from "vitest"
import { readHtml } from "./html.ts"
import { readTabSeparated } from "./tab-separated.ts"
import { readWordText } from "./word-text.ts"

describe("a table as Word saves it", () => {
  const table = "标题\n\t项目\n\t标准\n\t分值\n\n\t组织\n\n（5分）\n\t（1）甲\n（须提供材料）\n\t5\n\n\n说明：略。\n"

  it("keeps the paragraphs of a cell, and what stands around it", () => {
    expect(readWordText(table.split("\n"))).toEqual({
      before: ["标题"],
      rows: [
        ["项目", "标准", "分值"],
        ["组织\n\n（5分）", "（1）甲\n（须提供材料）", "5"],
      ],
      after: ["说明：略。"],
    })
  })
})

describe("a table from the clipboard of a spreadsheet", () => {
  it("keeps lines, quotes and tabs within quoted cells", () => {
    const text = '项目\t标准\t分值\r\n"组织\n（5分）"\t"未开展""两学""的，扣1分"\t5\r\n'.replaceAll("\r\n", "\n")
    expect(readTabSeparated(text).rows).toEqual([
      ["项目", "标准", "分值"],
      ["组织\n（5分）", '未开展"两学"的，扣1分', "5"],
    ])
  })

  it("takes a quote that does not close as words", () => {
    expect(readTabSeparated('a\tb\n"c\td').rows).toEqual([
      ["a", "b"],
      ['"c', "d"],
    ])
  })
})

describe("a table of a page", () => {
  it("leaves cells empty where others span, and says nothing of what a page hides", () => {
    const page = `<style>td{}</style><p>标题</p><table><tr><td rowspan=2>组&nbsp;织<td colspan=2>一
      二</td></tr><tr><td>扣<b>1</b>分<br>二</td><td><!--注-->5</td></tr></table><p>说明</p>`
    expect(readHtml(page)).toEqual({
      before: ["标题"],
      rows: [
        ["组织", "一二", ""],
        ["", "扣1分\n二", "5"],
      ],
      after: ["说明"],
    })
  })

  it("numbers the entries of a numbered list as a browser does", () => {
    expect(readHtml("<ol start=3><li>甲<li>乙</ol>").before).toEqual(["3. 甲", "4. 乙"])
  })
})
