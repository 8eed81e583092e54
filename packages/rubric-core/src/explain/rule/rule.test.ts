import { describe, expect, it } from "vitest"
import { clause, criterion, fact, rubricOf } from "../../testing/builders.ts"
import type { Clause } from "../../rubric/clause.ts"
import type { Fact } from "../../rubric/fact.ts"
import type { Locale } from "../../rubric/words.ts"
import { explainGroup, explainRule } from "./rule.ts"

const articles = { zh: "篇", en: "articles" }
const named = (zh: string, en: string): { name: { zh: string; en: string } } => ({ name: { zh, en } })
const monthly: Fact = fact({
  id: "m",
  type: "series",
  period: "month",
  length: 12,
  unit: articles,
  ...named("投稿", "articles sent"),
})
const count: Fact = fact({ id: "n", type: "count", unit: articles, ...named("信息被采用", "briefings used") })
const share: Fact = fact({ id: "p", type: "partOfWhole", ...named("有效采用", "articles adopted") })
const plan: Fact = fact({ id: "y", type: "yesNo", ...named("未制定计划", "no plan") })
const duty: Fact = fact({ id: "d", type: "yesNo", ...named("参与扶贫", "on poverty-relief duty") })

function rule(one: Clause, locale: Locale = "zh"): string {
  const owner = criterion("1", [monthly, count, share, plan, duty], [one])
  return explainRule(rubricOf([owner]), owner, one, locale)
}

describe("a rule in words", () => {
  it("says what one fault costs", () => {
    const one = clause("a", { kind: "yes", fact: "y" }, { kind: "once", points: "1.5" })
    expect(rule(one)).toBe("未制定计划：扣1.5分")
    expect(rule(one, "en")).toBe("no plan: costs 1.5")
  })

  it("says what each of a count gives, and where it ends", () => {
    const one = clause("a", { kind: "count", fact: "n" }, { kind: "each", points: "1" }, { effect: "add", cap: "2" })
    expect(rule(one)).toBe("信息被采用：每1篇加1分，最多2分")
    expect(rule(one, "en")).toBe("briefings used: gives 1 for each 1 article, at most 2")
  })

  it("says how each period falls short, and how many periods fail", () => {
    const of = { kind: "value", fact: "m", over: "eachPeriod" } as const
    expect(rule(clause("a", { kind: "shortfall", of, below: "10" }, { kind: "each", points: "0.1" }))).toBe(
      "投稿每个月不足10篇：每少1篇扣0.1分",
    )
    expect(rule(clause("a", { kind: "periods", fact: "m", is: { eq: "0" } }, { kind: "each", points: "0.5" }))).toBe(
      "投稿为0篇：每1个月扣0.5分",
    )
  })

  it("lists bands and says that one counts alone", () => {
    const bands = [
      { lt: "80%", points: "0.5" },
      { lt: "50%", points: "2" },
    ]
    expect(rule(clause("a", { kind: "ratio", fact: "p", whenNone: "zero" }, { kind: "bands", bands }))).toBe(
      "有效采用：低于80%扣0.5分；低于50%扣2分（只计最多的一档）",
    )
  })

  it("says for whom it is, on what ground, what excuses and what must be attached", () => {
    const one = clause(
      "a",
      { kind: "yes", fact: "y" },
      { kind: "once", points: "base" },
      {
        when: {
          profile: { kind: ["county"] },
          facts: { value: { kind: "value", fact: "n" }, compare: { ge: "1", le: "5" } },
        },
        unless: { fact: "d", is: true },
        evidence: true,
      },
    )
    expect(rule(one)).toBe(
      "未制定计划：扣10分，仅限县，前提是信息被采用达到1篇且不超过5篇，参与扶贫的除外，须附佐证材料",
    )
  })

  it("says a veto with its scope", () => {
    const one: Clause = {
      kind: "clause",
      id: "a",
      effect: "veto",
      scope: "total",
      measure: { kind: "yes", fact: "y" },
      says: [0, 1],
    }
    expect(rule(one)).toBe("未制定计划：一票否决，总分计0分")
  })

  it("falls back on the standard's own words where a fact has no name", () => {
    const bare = fact({ id: "z", type: "yesNo" })
    const one = clause("a", { kind: "yes", fact: "z" }, { kind: "once", points: "1" }, { says: [0, 12] })
    const owner = criterion("1", [bare], [one], { words: "未按时报送总结的，扣1分。" })
    expect(explainRule(rubricOf([owner]), owner, one, "zh")).toBe("“未按时报送总结”：扣1分")
  })
})

describe("a group in words", () => {
  it("says its cap, or that the highest counts alone", () => {
    expect(explainGroup({ kind: "group", id: "g", combine: "sum", cap: "2", members: [] }, "zh")).toBe(
      "以下合计最多2分",
    )
    expect(explainGroup({ kind: "group", id: "g", combine: "highest", members: [] }, "en")).toBe(
      "Only the highest counts",
    )
  })
})
