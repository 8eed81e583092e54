import type { Criterion, Rubric } from "@plumbline/rubric-core"
import { parseRubric } from "@plumbline/rubric-core/schema"
import fc from "fast-check"
import { expect, test } from "vitest"
import { readCriterion } from "../criterion/read.ts"
import { draftClauses } from "../draft/clauses.ts"
import { arbitraryRules } from "../testing/arbitrary/rules.ts"
import { rulesOfCriterion } from "./from-rubric.ts"
import { unlike } from "./same.ts"
import { write } from "./write.ts"

/** A rubric of one criterion, as its words draft it. */
function draftOf(words: string): { readonly rubric: Rubric; readonly criterion: Criterion } {
  const reading = readCriterion(words, {})
  const { facts, clauses } = draftClauses(reading, words, "c1")
  const criterion: Criterion = { id: "c1", number: "1", words, basePoints: "10", start: reading.start, facts, clauses }
  const both = (text: string) => ({ zh: text, en: text })
  const rubric: Rubric = {
    format: 1,
    id: "drafted",
    name: both("考核细则"),
    title: "考核细则",
    year: 2024,
    issuer: both("某市"),
    rounding: { step: "0.001", mode: "halfUp" },
    kinds: [
      { id: "county", name: both("县") },
      { id: "district", name: both("区") },
    ],
    profileFields: [{ id: "place", name: both("所在地名称"), type: "text" }],
    sections: [{ id: "s1", name: "工作", items: [{ id: "i1", number: "1", name: "工作", criteria: [criterion] }] }],
  }
  return { rubric, criterion }
}

test("a reading as clauses of a rubric, and these as rules again, are the same rules", () => {
  fc.assert(
    fc.property(arbitraryRules, (rules) => {
      const { text } = write(rules, "zh")
      const { rubric, criterion } = draftOf(text)
      expect(parseRubric(rubric), text).toMatchObject({ ok: true })
      const whole = { span: [0, text.length], clauses: rules.clauses.map((_, at) => at) } as const
      expect(unlike(rulesOfCriterion(rubric, criterion), readCriterion(text, {}), [whole]), text).toEqual([])
    }),
    { seed: 7, numRuns: 200 },
  )
})

test("clauses that no words are read as are explained as a sentence", () => {
  const { rubric, criterion } = draftOf("实际在岗人数少于5人的，扣2分。")
  const [clause] = criterion.clauses
  if (clause?.kind !== "clause" || clause.measure.kind !== "comparison") throw new Error("not a comparison")
  const measure = { ...clause.measure, is: { lt: { kind: "value", fact: "c1.f1" } } } as const
  const compared = { ...criterion, clauses: [{ ...clause, measure }] }
  expect(write(rulesOfCriterion(rubric, compared), "zh")).toEqual({
    text: "实际在岗人数少于实际在岗人数：扣2分。",
    notRead: [0],
  })
})
