import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readCriterion } from "./read.ts"

const clausesOf = (words: string, base?: string) =>
  readCriterion(words, base === undefined ? {} : { base }).clauses.map(({ effect, kind, ...rest }) => ({
    effect,
    kind,
    ...rest,
  }))

describe("the words of a criterion", () => {
  it("reads faults, and what each costs", () => {
    expect(clausesOf("未成立工作专班的，扣1.5分；未明确专人负责的，扣0.5分。", "2")).toMatchObject([
      { effect: "deduct", kind: "yes", points: "1.5" },
      { effect: "deduct", kind: "yes", points: "0.5" },
    ])
  })

  it("reads each occurrence with its cap, in full-width digits and Chinese numerals too", () => {
    const want = [{ effect: "deduct", kind: "count", points: "1", cap: "3" }]
    expect(clausesOf("被市级以上媒体曝光的，每次扣1分，最多扣3分。", "5")).toMatchObject(want)
    expect(clausesOf("被市级以上媒体曝光的，每次扣１分，最多扣三分。", "5")).toMatchObject(want)
  })

  it("asks instead of guessing where a judgement has no number", () => {
    expect(readCriterion("工作成效明显的，酌情加分。", { base: "4" }).questions.length).toBeGreaterThan(0)
  })

  it("never fails, and every span lies within the words", () => {
    const pieces = [
      "未制定",
      "每",
      "少于",
      "10",
      "次",
      "扣",
      "加",
      "1",
      "分",
      "，",
      "；",
      "。",
      "最高",
      "%",
      "（",
      "）",
      "县",
      "以上",
      "x",
      "\n",
      "酌情",
      "不得分",
      "一票否决",
      "第一名",
    ]
    const words = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(""))
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ maxLength: 60 })), (text) => {
        const { clauses, questions, unread } = readCriterion(text, { base: "2" })
        const spans = [...clauses.map(({ says }) => says), ...questions.map(({ at }) => at), ...unread]
        for (const [from, to] of spans) expect(from >= 0 && from <= to && to <= text.length).toBe(true)
      }),
      { seed: 5, numRuns: 300 },
    )
  })
})
