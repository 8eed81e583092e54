import { readFileSync } from "node:fs"
import { outlineOf, readForm } from "@plumbline/rubric-text"
import { rubricById } from "@plumbline/rubrics"
import { expect, test } from "vitest"

const shipped = rubricById("huaibei-2018")
const form = readForm(readFileSync(new URL("texts/huaibei-2018.txt", import.meta.url), "utf8"))

test("the official form, read by machine alone, has the outline of the shipped rubric", () => {
  expect(form && outlineOf(form)).toEqual({
    printed: shipped?.printed,
    sections: shipped?.sections.map(({ name, printed, items }) => ({
      name,
      printed,
      items: items.map((item) => ({
        name: item.name,
        printed: item.printed,
        criteria: item.criteria.map(({ number, basePoints }) => ({ no: number, base: basePoints })),
      })),
    })),
  })
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
