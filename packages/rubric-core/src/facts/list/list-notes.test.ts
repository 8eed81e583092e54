import { describe, expect, it } from "vitest"
import type { CountFact } from "../../rubric/fact.ts"
import { answerListNotes, listedRows, listNotes } from "./list-notes.ts"

const fact: CountFact = {
  id: "c44.briefings",
  type: "count",
  ask: { zh: "采用几篇？", en: "How many were used?" },
  list: [
    { id: "title", name: { zh: "标题", en: "Title" }, kind: "text" },
    { id: "platform", name: { zh: "平台", en: "Platform" }, kind: "text" },
    { id: "date", name: { zh: "日期", en: "Date" }, kind: "date" },
  ],
}
const whole = { title: "一", platform: "共产党员", date: "2018-05-01" }
const zh = (count: number | undefined, rows: readonly Record<string, string>[]) =>
  listNotes(fact, count, rows).map((note) => note.zh)

describe("the list behind a count", () => {
  it("is in order where it is as long as the count, or where there is nothing to list", () => {
    expect(zh(2, [whole, whole])).toEqual([])
    expect(zh(0, [])).toEqual([])
    expect(zh(undefined, [])).toEqual([])
    const { list: _, ...without } = fact
    expect(listNotes(without, 3, [])).toEqual([])
  })

  it("is said to be shorter or longer, in both languages", () => {
    expect(listNotes(fact, 3, [whole])).toEqual([
      { zh: "已列 1 行，与填写的数量 3 不同。", en: "1 row is listed, but the number given is 3." },
    ])
    expect(listNotes(fact, 1, [whole, whole])).toEqual([
      { zh: "已列 2 行，与填写的数量 1 不同。", en: "2 rows are listed, but the number given is 1." },
    ])
  })

  it("is asked for where there is none, and the count where only rows are", () => {
    expect(zh(3, [])).toEqual(["填写的数量是 3，还没有逐项列出。"])
    expect(zh(undefined, [whole])).toEqual(["已列 1 行，还没有填写数量。"])
  })

  it("counts no row that is still blank", () => {
    const blank = { title: " ", platform: "", date: "" }
    expect(listedRows([whole, blank, {}])).toBe(1)
    expect(zh(1, [whole, blank])).toEqual([])
  })

  it("names the rows that lack a column, and which", () => {
    expect(listNotes(fact, 2, [whole, { title: "二", date: " " }])).toEqual([
      { zh: "第 2 行缺平台、日期。", en: "Row 2 lacks: Platform, Date." },
    ])
  })
})

it("the lists of an answer are looked at by their facts, whatever a draft holds", () => {
  const criterion = { facts: [fact, { ...fact, id: "c44.other" }] }
  const lists = { "c44.briefings": [whole], "c44.other": [whole] }
  const notes = answerListNotes(criterion, { facts: { "c44.briefings": 1, "c44.other": null }, lists })
  expect(notes).toEqual([{ fact: "c44.other", says: expect.objectContaining({ zh: "已列 1 行，还没有填写数量。" }) }])
  expect(answerListNotes(criterion, { facts: {} })).toEqual([])
})
