import { outlineOf, readForm } from "@plumbline/rubric-text"
import { describe, expect, it } from "vitest"
import { outline, sections } from "./shipped.ts"

/** A cell, and how many rows it covers; 0 where one from above does. */
interface Cell {
  readonly words: string
  readonly rows: number
}
type Table = readonly (readonly Cell[])[]

const one = (words: string): Cell => ({ words, rows: 1 })
const covered: Cell = { words: "", rows: 0 }

/** A row for each criterion, with cells for its section and item that cover all of theirs. */
function bodyOf(cellsOf: (at: Place) => readonly Cell[]): Table {
  return sections.flatMap((section) => {
    const inSection = section.items.reduce((sum, { criteria }) => sum + criteria.length, 0)
    return section.items.flatMap((item, i) =>
      item.criteria.map((criterion, c) =>
        cellsOf({
          section: (words) => (i + c === 0 ? { words, rows: inSection } : covered),
          item: (words) => (c === 0 ? { words, rows: item.criteria.length } : covered),
          names: [section.name, section.printed ?? "", `${item.number}.${item.name}`, item.printed ?? ""],
          number: criterion.number,
          words: criterion.words,
          base: criterion.basePoints,
        }),
      ),
    )
  })
}

interface Place {
  readonly section: (words: string) => Cell
  readonly item: (words: string) => Cell
  readonly names: readonly [section: string, points: string, item: string, points: string]
  readonly number: string
  readonly words: string
  readonly base: string
}

const heads = (...names: string[]): readonly Cell[] => names.map(one)
const total = (...cells: string[]): readonly Cell[] => cells.map(one)

const tables: Readonly<Record<string, Table>> = {
  "points in the names": [
    heads("考评项目", "考评内容", "评分标准", "基准分", "自评分", "备注"),
    ...bodyOf(({ section, item, names: [s, sp, i, ip], number, words, base }) => [
      section(`${s}\n（${sp}分）`),
      item(`${i}\n（${ip}分）`),
      one(`（${number}）${words}`),
      one(base),
      one(""),
      one(""),
    ]),
    total("合  计", "", "", "110", "", ""),
  ],
  "points in columns of their own": [
    heads("一级指标", "分值", "二级指标", "分值", "评分细则", "分值", "得分"),
    ...bodyOf(({ section, item, names: [s, sp, i, ip], number, words, base }) => [
      section(s),
      section(sp),
      item(i),
      item(ip),
      one(`（${number}）${words}`),
      one(base),
      one(""),
    ]),
    total("总计", "110", "", "110", "", "110", ""),
  ],
  "numbers in a column, base points before the words": [
    heads("类别", "项目", "序号", "满分", "考核标准", "自评", "考评"),
    ...bodyOf(({ section, item, names: [s, sp, i, ip], number, words, base }) => [
      section(`${s}（${sp}分）`),
      item(`${i}（${ip}分）`),
      one(number),
      one(`${base}分`),
      one(words),
      one(""),
      one(""),
    ]),
    total("合计", "", "", "110", "", "", ""),
  ],
  "base points among the words, how it is checked beside them": [
    heads("考核项目", "考核内容", "扣分标准", "考核方式", "责任单位", "扣分"),
    ...bodyOf(({ section, item, names: [s, sp, i, ip], number, words, base }) => [
      section(`${s}（${sp}分）`),
      item(`${i}（${ip}分）`),
      one(`（${number}）${words}（${base}分）`),
      one("查阅资料"),
      one("市委组织部"),
      one(""),
    ]),
    total("合计（110分）", "", "", "", "", ""),
  ],
}

const asWord = (table: Table): string => table.map((row) => row.map(({ words }) => `\t${words}\n`).join("")).join("\n")
const quote = (words: string): string => (/[\n"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)
const asTsv = (table: Table): string => table.map((row) => row.map(({ words }) => quote(words)).join("\t")).join("\r\n")
const asHtml = (table: Table): string => {
  const cell = ({ words, rows }: Cell): string =>
    rows === 0 ? "" : `<td${rows > 1 ? ` rowspan=${rows}` : ""}><p>${words.replaceAll("\n", "</p>\n<p>")}</p></td>`
  return `<table>${table.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n")}</table>`
}
/** Every row filled in, as spreadsheets without merged cells have it. */
const filledDown = (table: Table): Table => {
  const above: string[] = []
  return table.map((row) =>
    row.map((cell, column) => {
      if (cell.rows !== 0) above[column] = cell.words
      return one(above[column] ?? "")
    }),
  )
}

const writers: Readonly<Record<string, (table: Table) => string>> = {
  "as Word saves it": asWord,
  "from a spreadsheet": asTsv,
  "from a spreadsheet that repeats names": (table) => asTsv(filledDown(table)),
  "as HTML": asHtml,
}

describe("the official form as another table keeps its outline", () => {
  const cases = Object.entries(tables).flatMap(([name, table]) =>
    Object.entries(writers).map(([way, write]) => ({ name: `${name}, ${way}`, text: write(table) })),
  )
  it.each(cases)("$name", ({ text }) => {
    const form = readForm(text)
    expect(form && outlineOf(form)).toEqual(outline)
  })
})
