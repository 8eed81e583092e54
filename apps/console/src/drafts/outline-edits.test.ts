import { criteriaOf, type Rubric } from "@plumbline/rubric-core"
import { parseRubric } from "@plumbline/rubric-core/schema"
import { rubricById } from "@plumbline/rubrics"
import { expect, test } from "vitest"
import {
  addCriterion,
  addItem,
  addSection,
  moveCriterion,
  removeCriterion,
  removeEmpty,
  renumber,
} from "./outline-edits.ts"
import { mergeWithNext, splitCriterion } from "./split-and-merge.ts"

const shipped = rubricById("huaibei-2018")
if (!shipped) throw new Error("the shipped rubric is missing")
const rubric: Rubric = shipped
const numbers = (of: Rubric | undefined) => of && criteriaOf(of).map(({ number }) => number)
const all = criteriaOf(rubric)
const idOf = (number: string) => all.find((each) => each.number === number)?.id ?? ""

test("a criterion moves within its item, and on into the next one at its edge; back again is where it was", () => {
  const down = moveCriterion(rubric, idOf("1"), 1)
  expect(numbers(down)?.slice(0, 3)).toEqual(["2", "1", "3"])
  expect(moveCriterion(down, idOf("1"), -1)).toEqual(rubric)
  let far = rubric
  for (let step = 0; step < 60; step++) far = moveCriterion(far, idOf("1"), 1)
  expect(numbers(far)?.at(-1)).toBe("1")
  expect(criteriaOf(far)).toHaveLength(44)
  expect(numbers(renumber(far))).toEqual(all.map((_, at) => String(at + 1)))
})

test("what is added has ids of its own and can be taken out again", () => {
  const section = addSection(rubric)
  const id = section.sections.at(-1)?.id ?? ""
  const item = addItem(section, id)
  const itemId = item.sections.at(-1)?.items[0]?.id ?? ""
  const added = addCriterion(item, itemId)
  expect(new Set(criteriaOf(added.rubric).map((each) => each.id)).size).toBe(45)
  expect(removeEmpty(added.rubric, itemId)).toEqual(added.rubric)
  expect(removeEmpty(removeEmpty(removeCriterion(added.rubric, added.id), itemId), id)).toEqual(rubric)
})

test("two criteria become one with the points, facts and rules of both, still a sound rubric", () => {
  const merged = mergeWithNext(rubric, idOf("1"))
  const [first] = merged ? criteriaOf(merged) : []
  expect(first?.words).toBe(`${all[0]?.words}${all[1]?.words}`)
  expect(first?.basePoints).toBe("4.5")
  expect(first?.clauses.flatMap((node) => (node.says ? [first.words.slice(...node.says)] : []))).toEqual([
    ...(all[0]?.clauses ?? []).map((node) => node.says && all[0]?.words.slice(...node.says)),
    ...(all[1]?.clauses ?? []).map((node) => node.says && all[1]?.words.slice(...node.says)),
  ])
  expect(parseRubric(merged).ok).toBe(true)
  expect(mergeWithNext(rubric, idOf("44"))).toBeUndefined()
})

test("one criterion becomes two at a place in its words, each with the rules of its part", () => {
  const words = all[0]?.words ?? ""
  const split = splitCriterion(rubric, idOf("1"), words.indexOf("；") + 1)
  const [head, tail] = split ? criteriaOf(split.rubric) : []
  expect(`${head?.words}${tail?.words}`).toBe(words)
  expect(tail?.id).toBe(split?.id)
  expect([head?.clauses.length, tail?.clauses.length]).toEqual([1, 1])
  expect(splitCriterion(rubric, idOf("1"), 0)).toBeUndefined()
})
