import { clausesIn, criteriaOf, criterionById, type Rubric } from "@plumbline/rubric-core"
import { parseRubric } from "@plumbline/rubric-core/schema"
import { describe, expect, test } from "vitest"
import { readForm } from "../documents/read-form.ts"
import { draftRubric } from "../documents/rubric/rubric.ts"
import { answerQuestion, reword } from "./reword.ts"

function rubricOf(...lines: readonly string[]): Rubric {
  const form = readForm(["一、组织领导（10分）", "1.计划（10分）", ...lines].join("\n"))
  if (!form) throw new Error("no form was read")
  return draftRubric(form, { id: "r", year: 2024 })
}

const plan = rubricOf("（1）未制定年度计划的，扣1分；培训少于4次的，每少1次扣0.5分。（5分）")
const [first] = criteriaOf(plan)
const id = first?.id ?? ""
const after = (rubric: Rubric) => criterionById(rubric, id)
const ratesOf = (rubric: Rubric) =>
  clausesIn(after(rubric)?.clauses ?? []).map((clause) => ("rate" in clause ? clause.rate : clause.scope))

describe("rules that say what the words say", () => {
  test("go on with the words, and facts that ask the same keep their ids and questions", () => {
    const { said, followed, agree } = reword(plan, id, (first?.words ?? "").replace("扣0.5分", "扣0.8分"))
    expect(followed).toBe(true)
    expect(agree).toBe(false)
    expect(ratesOf(said)).toMatchObject([{ points: "1" }, { points: "0.8" }])
    expect(after(said)?.facts).toEqual(first?.facts)
    expect(parseRubric(said).ok).toBe(true)
  })

  test("a sentence more is a rule more, with a fact under a free id", () => {
    const { said } = reword(plan, id, `未上报总结的，扣2分；${first?.words ?? ""}`)
    expect(ratesOf(said)).toMatchObject([{ points: "2" }, { points: "1" }, { points: "0.5" }])
    const ids = after(said)?.facts.map((fact) => fact.id) ?? []
    expect(new Set(ids).size).toBe(3)
    expect(ids).toEqual(expect.arrayContaining(first?.facts.map((fact) => fact.id) ?? []))
    expect(parseRubric(said).ok).toBe(true)
  })

  test("the same words give the same rubric", () => {
    const { said, kept, agree } = reword(plan, id, first?.words ?? "")
    expect(agree).toBe(true)
    expect(after(said)).toEqual(first)
    expect(kept).toEqual(plan)
  })
})

describe("rules that were made by hand", () => {
  const byHand: Rubric = JSON.parse(JSON.stringify(plan).replace('"points":"1"', '"points":"1.25"'))

  test("stay while the words change, and their phrases move along", () => {
    const words = `${first?.words ?? ""}`.replace("未制定", "没有制定")
    const { kept, followed, agree } = reword(byHand, id, words)
    expect(followed).toBe(false)
    expect(agree).toBe(false)
    expect(ratesOf(kept)).toMatchObject([{ points: "1.25" }, { points: "0.5" }])
    const phrases = clausesIn(after(kept)?.clauses ?? []).map(({ says }) => words.slice(...says))
    expect(phrases).toEqual(["没有制定年度计划的，扣1分", "培训少于4次的，每少1次扣0.5分"])
  })
})

test("a fact that another criterion reads stays, though its own words no longer ask for it", () => {
  const two = rubricOf("（1）编制少于2人的，扣1分。（2分）", "（2）在岗少于1人的，扣2分。（2分）")
  const [one, other] = criteriaOf(two)
  const shared = one?.facts[0]
  const linked: Rubric = JSON.parse(
    JSON.stringify(two).replaceAll(`"fact":"${other?.facts[0]?.id}"`, `"fact":"${shared?.id}"`),
  )
  const { said } = reword(linked, one?.id ?? "", "未建立台账的，扣1分。")
  expect(criterionById(said, one?.id ?? "")?.facts.map((fact) => fact.id)).toContain(shared?.id)
})

test("a question is answered by a candidate, stays answered, and can be opened again", () => {
  const asked = rubricOf("（1）省、市通报的，扣1分。（3分）")
  const [criterion] = criteriaOf(asked)
  const of = (rubric: Rubric) => criterionById(rubric, criterion?.id ?? "")
  const question = asked.questions?.find(({ at }) => at[0]?.criterion === criterion?.id)?.id ?? ""
  const chosenIn = (rubric: Rubric) => rubric.questions?.find((each) => each.id === question)?.chosen
  const each = answerQuestion(asked, question, 1)
  expect(of(each)?.clauses).toHaveLength(2)
  expect(chosenIn(each)).toBe(1)
  const longer = reword(each, criterion?.id ?? "", "省、市通报的，扣1分；未整改的，扣1分。").said
  expect(of(longer)?.clauses).toHaveLength(3)
  const open = answerQuestion(each, question, undefined)
  expect(chosenIn(open)).toBeUndefined()
  expect(of(open)?.clauses).toHaveLength(1)
})
