import { expect, test } from "vitest"
import { huaibei2018 } from "../rubric.ts"
import { criteria } from "../testing/outline.ts"
import { questions } from "./questions.ts"

test("every question stands at a place of the form and offers at least two readings", () => {
  for (const question of questions) {
    expect(question.at.length, question.id).toBeGreaterThan(0)
    expect(question.candidates.length, question.id).toBeGreaterThan(1)
    expect(question.candidates[question.chosen ?? 0], question.id).toBeDefined()
    for (const place of question.at) {
      const criterion = criteria.find(({ id }) => id === place.criterion)
      if (place.span)
        expect(criterion?.words.slice(...place.span).length, question.id).toBe(place.span[1] - place.span[0])
      else expect(place.note === 0 || place.item === "i7" || place.section === "s4", question.id).toBe(true)
    }
  }
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
})

test("the criteria whose words leave something open are all asked about", () => {
  const asked = new Set(questions.flatMap(({ at }) => at.map(({ criterion }) => criterion?.slice(1))))
  const open = "2 4 5 6 7 8 9 10 11 12 14 15 16 19 20 21 22 23 24 25 26 27 28 29 30 33 35 39 40 41 42 43 44".split(" ")
  expect(open.filter((number) => !asked.has(number))).toEqual([])
})

test("what only the centre can settle is left without an answer", () => {
  const unanswered = questions.filter(({ chosen }) => chosen === undefined).map(({ id }) => id)
  expect(unanswered).toEqual([
    "c4.jointAndLocal",
    "c14.shortWeeks",
    "c25.demonstrationBase",
    "item7.printed",
    "c26.povertyDutyInPost",
    "c42.centralPublicity",
  ])
  expect(huaibei2018.questions).toBe(questions)
})
