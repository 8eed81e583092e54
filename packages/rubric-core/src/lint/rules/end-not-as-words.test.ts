import { expect, test } from "vitest"
import type { Comparison } from "../../rubric/quantity.ts"
import { clause, criterion, fact, rubricOf, said } from "../../testing/builders.ts"
import { lint } from "../lint.ts"

/** What is found where a count of these words is compared so. */
function found(words: string, is: Comparison): string[] {
  const articles = fact({ id: "articles", type: "count", unit: said("articles") })
  const compared = clause(
    "c1.1",
    { kind: "comparison", of: { kind: "value", fact: "articles" }, is },
    { kind: "once", points: "1" },
    { says: [0, words.length] },
  )
  return lint(rubricOf([criterion("1", [articles], [compared], { words, basePoints: "1" })])).map(({ code }) => code)
}

test.each<[string, Comparison, Comparison]>([
  ["少于5篇的，扣1分。", { lt: "5" }, { le: "5" }],
  ["不足5篇的，扣1分。", { lt: "5" }, { le: "5" }],
  ["超过5篇的，扣1分。", { gt: "5" }, { ge: "5" }],
  ["5篇以上的，扣1分。", { ge: "5" }, { gt: "5" }],
  ["5篇及以上的，扣1分。", { ge: "5" }, { gt: "5" }],
  ["5篇以下的，扣1分。", { le: "5" }, { lt: "5" }],
  ["在5篇以内的，扣1分。", { le: "5" }, { lt: "5" }],
  ["应不少于5篇，否则扣1分。", { lt: "5" }, { le: "5" }],
  ["应不超过5篇，否则扣1分。", { gt: "5" }, { ge: "5" }],
])("%s is read with the end that its words mean", (words, right, wrong) => {
  expect(found(words, right)).toEqual([])
  expect(found(words, wrong)).toEqual(["endNotAsWords"])
})

test("a range, and words that say 含 themselves, are left alone", () => {
  expect(found("3至5篇的，扣1分。", { ge: "3", le: "5" })).toEqual([])
  expect(found("少于5篇（含）的，扣1分。", { le: "5" })).toEqual([])
})
