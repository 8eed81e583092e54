import { expect, test } from "vitest"
import type { Over } from "../../rubric/quantity.ts"
import { clause, criterion, fact, rubricOf, said } from "../../testing/builders.ts"
import { lint } from "../lint.ts"

/** What is found where the months of these words are made one number in this way. */
function found(words: string, over: Over): string[] {
  const months = fact({ id: "months", type: "series", period: "month", length: 12, unit: said("articles") })
  const compared = clause(
    "c1.1",
    { kind: "comparison", of: { kind: "value", fact: "months", over }, is: { lt: "3" } },
    { kind: "once", points: "1" },
    { says: [0, words.length] },
  )
  return lint(rubricOf([criterion("1", [months], [compared], { words, basePoints: "1" })])).map(({ code }) => code)
}

test("an average that the words name is taken, and one that they do not name is not", () => {
  expect(found("月均投稿少于3篇的，扣1分。", "average")).toEqual([])
  expect(found("全年投稿少于3篇的，扣1分。", "total")).toEqual([])
  expect(found("月均投稿少于3篇的，扣1分。", "total")).toEqual(["averageNotAsWords"])
  expect(found("全年投稿少于3篇的，扣1分。", "average")).toEqual(["averageNotAsWords"])
})
