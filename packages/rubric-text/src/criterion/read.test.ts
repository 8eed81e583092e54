import fc from "fast-check"
import { describe, expect, it } from "vitest"
import listed from "../testing/sentences.json" with { type: "json" }
import { passagesOf } from "./passages.ts"
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

  it("never fails on sentences with a few characters changed, and never speaks of a place outside them", () => {
    const sentences = listed.map(({ text }) => text)
    const mutated = fc
      .tuple(fc.constantFrom(...sentences), fc.nat(), fc.nat({ max: 6 }), fc.constantFrom(...sentences), fc.nat())
      .map(([text, at, length, other, from]) => {
        const place = at % text.length
        return text.slice(0, place) + other.slice(from % other.length).slice(0, 8) + text.slice(place + length)
      })
    fc.assert(
      fc.property(mutated, (text) => {
        const { clauses, questions, unread } = readCriterion(text, { base: "3" })
        const spans = [...clauses.map(({ says }) => says), ...questions.map(({ at }) => at), ...unread]
        for (const [from, to] of spans) expect(from >= 0 && from <= to && to <= text.length).toBe(true)
      }),
      { seed: 7, numRuns: 400 },
    )
  })
})

describe("a text far longer than a criterion", () => {
  const piece = "未制定计划的，扣1分；每少报一篇扣0.2分，全年不少于10篇，最多扣2分。\n"
  const long = piece.repeat(Math.ceil(100_000 / piece.length))

  it("is read in passages of bounded length, which together are the text, so that the work grows with the length alone", () => {
    for (const text of [long, "一百".repeat(30_000), "（".repeat(50_000), "x y ".repeat(20_000)]) {
      const passages = passagesOf(text)
      expect(passages.map((span) => text.slice(...span)).join("")).toBe(text)
      expect(Math.max(...passages.map(([from, to]) => to - from))).toBeLessThanOrEqual(2000)
      expect(passages.length).toBeLessThan(text.length / 900)
    }
  })

  it("gives every clause of it, with its own place, and groups that do not meet", () => {
    const { clauses, groups } = readCriterion(long, {})
    const pieces = long.split(piece).length - 1
    expect(clauses.filter(({ kind }) => kind === "yes")).toHaveLength(pieces)
    expect(clauses.filter(({ kind }) => kind === "shortfall")).toHaveLength(pieces)
    const last = clauses.findLast(({ kind }) => kind === "yes")
    expect(long.slice(...(last?.says ?? [0, 0]))).toBe("未制定计划的，扣1分")
    expect(clauses.every(({ group }) => group === undefined || group in groups)).toBe(true)
  })
})
