import { readFileSync } from "node:fs"
import { criteriaOf } from "@plumbline/rubric-core"
import { draftRubric, outlineOf, readForm } from "@plumbline/rubric-text"
import { rubricById } from "@plumbline/rubrics"
import { expect, test } from "vitest"
import { compared, computed } from "./same-clauses.ts"
import { outline } from "./shipped.ts"

const shipped = rubricById("huaibei-2018")
const form = readForm(readFileSync(new URL("texts/huaibei-2018.txt", import.meta.url), "utf8"))

test("the official form, read by machine alone, has the outline of the shipped rubric", () => {
  expect(form && outlineOf(form)).toEqual(outline)
})

test("its title, its notes and the words of every criterion are those of the shipped rubric", () => {
  expect(form?.title).toBe(shipped?.title)
  expect(form?.notes).toEqual(shipped?.notes)
  const items = form?.sections.flatMap((section) => section.items)
  expect(items?.flatMap(({ criteria }) => criteria.map(({ words }) => words))).toEqual(
    shipped?.sections.flatMap((section) => section.items.flatMap(({ criteria }) => criteria.map(({ words }) => words))),
  )
})

test("nothing in it is doubtful", () => {
  expect(form?.doubts).toEqual([])
})

/** What the people who shipped the rubric knew beside the words of these criteria, or decided. */
const decided: Readonly<Record<string, string>> = {
  "9": "the county that is named is known by its code; months count only once a column was opened, which is asked as well",
  "12": "finding, notifying and rectifying were taken as one fault, so that two halves make up the one point",
  "15": "a blank month is a zero in the articles that were given for it, and is not asked for once more",
  "26": "missing and absent are two facts that cost one point together; only absence is excused",
  "27": "no full-time staff is a number of 0, which is not asked as a yes or no",
  "28": "those in post are compared with the establishment that criterion 27 asks for, where it is 1 to 5",
}

test("its draft has at least nine in ten clauses of the shipped rubric, and differs only where people decided more", () => {
  const draft = form && draftRubric(form, { id: "draft", year: 2018 })
  const drafted = draft ? criteriaOf(draft).map(computed) : []
  const wanted = shipped ? criteriaOf(shipped) : []
  const results = wanted.map((criterion, at) => ({
    number: criterion.number,
    of: computed(criterion).length,
    ...compared(computed(criterion), drafted[at] ?? []),
  }))
  const right = results.reduce((sum, each) => sum + each.right, 0)
  const all = results.reduce((sum, each) => sum + each.of, 0)
  expect(all).toBeGreaterThan(90)
  expect(right / all).toBeGreaterThanOrEqual(0.9)
  expect(results.filter(({ number, differs }) => differs && !(number in decided))).toEqual([])
})
