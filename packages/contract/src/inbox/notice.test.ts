import { describe, expect, it } from "vitest"
import { transitions } from "../assessment/states.ts"
import { type NoticeKind, noticeWords } from "./notice.ts"

const facts = {
  unit: "濉溪县",
  cycle: "2018年度",
  ends: "2018-12-20T15:59:59.999Z",
  window: "review",
  number: "15",
} as const
const kinds: readonly NoticeKind[] = [
  ...transitions.map(({ action }) => action),
  "assign",
  "unassign",
  "extend",
  "remind",
  "remark",
  "askRuling",
  "ruling",
]

describe("the words of a notice", () => {
  it.each(kinds)("%s names the unit and the year in both languages", (kind) => {
    const { zh, en } = noticeWords(kind, facts)
    for (const words of [zh, en]) expect([words.includes("濉溪县"), words.includes("2018年度")]).toEqual([true, true])
  })

  it("are another sentence for each kind", () => {
    expect(new Set(kinds.map((kind) => noticeWords(kind, facts).zh)).size).toBe(kinds.length)
    expect(new Set(kinds.map((kind) => noticeWords(kind, facts).en)).size).toBe(kinds.length)
  })

  it("say a deadline as the day in China, and the reason where there is one", () => {
    expect(noticeWords("extend", { ...facts, reason: "系统故障" })).toEqual({
      zh: "濉溪县2018年度核实延期至2018年12月20日：系统故障",
      en: "濉溪县, 2018年度: the review may take until 2018-12-20: 系统故障",
    })
    expect(noticeWords("remind", { ...facts, window: "appeal", ends: "2019-01-31T16:00:00.000Z" }).zh).toBe(
      "濉溪县2018年度申诉将于2019年2月1日截止",
    )
  })
})
