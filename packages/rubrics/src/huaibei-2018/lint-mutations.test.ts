import type { Rubric } from "@plumbline/rubric-core"
import { lint } from "@plumbline/rubric-core/lint"
import { expect, test } from "vitest"
import { huaibei2018 } from "./rubric.ts"

const text = JSON.stringify(huaibei2018)

/** The form with one thing another, by its text: `from` stands in it, and its first occurrence after `after` is replaced. */
function broken(after: string, from: string, to: string): Rubric {
  const at = text.indexOf(from, text.indexOf(after))
  if (at < 0) throw new Error(`“${from}” does not stand after “${after}”.`)
  return JSON.parse(text.slice(0, at) + to + text.slice(at + from.length))
}

const known = new Set(lint(huaibei2018).map(({ says }) => says.en))
const news = (rubric: Rubric): string[] => [
  ...new Set(
    lint(rubric)
      .filter(({ says }) => !known.has(says.en))
      .map(({ code }) => code),
  ),
]

test.each([
  [
    "a clause costs more than its words say",
    '"number":"1","base',
    '"points":"1.5"',
    '"points":"1.25"',
    "pointsNotInWords",
  ],
  ["the words name other points", '"number":"1","base', "扣1.5分", "扣1.7分", "pointsNotInWords"],
  ["two criteria have one number", '"number":"11","base', '"number":"12"', '"number":"11"', "duplicateNumber"],
  ["a clause is for towns", '"number":"27","base', '["county"]', '["town"]', "conditionNeverMet"],
  ["a band has another limit", '"number":"16","base', '"60%"', '"65%"', "limitNotInWords"],
  ["a band takes its limit in", '"number":"16","base', '"lt":"80%"', '"le":"80%"', "endNotAsWords"],
  ["a milder band hides", '"number":"16","base', '"points":"0.5"', '"points":"1.5"', "bandNeverCounts"],
  ["a month is asked for more", '"number":"15","base', '"below":"10"', '"below":"12"', "limitNotInWords"],
  ["an average is a total", '"number":"18","base', '"average"', '"total"', "averageNotAsWords"],
  ["an item prints other points", '"id":"i1"', '"printed":"10"', '"printed":"99"', "printedTotal"],
])("%s: lint says so", (_, after, from, to, code) => {
  expect(news(broken(after, from, to))).toContain(code)
})
