import { criterionByNumber, type Facts, type Rubric, score } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { describe, expect, it } from "vitest"
import { askedOf, openQuestions, readElsewhere } from "./asked.ts"
import { criteriaIn } from "./contradictions.ts"

const rubric = shipped("huaibei-2018")

function shipped(id: string): Rubric {
  const found = rubricById(id)
  if (!found) throw new Error(`the shipped rubric ${id} is missing`)
  return found
}

/** One criterion as a unit with these facts sees it. */
function seen(number: string, code: string, facts: Facts) {
  const criterion = criterionByNumber(rubric, number)
  const kind = code === "340621" ? "county" : "district"
  const { criteria } = score(rubric, { profile: { kind, code }, facts })
  const own = criteria.find((one) => one.number === number)
  if (!criterion || !own) throw new Error(`no criterion ${number}`)
  return { criterion, criteria, own, names: askedOf(criterion, criteria, facts).map(({ question }) => question.name) }
}

describe("what a unit is asked", () => {
  it("leaves out what concerns another unit alone", () => {
    expect(seen("9", "340621", {}).names).toEqual(["c9.columnNotReported", "c9.columnOpened", "c9.monthlyBroadcasts"])
    expect(seen("9", "340602", {}).names).toEqual(["c9.columnOpened", "c9.monthlyBroadcasts"])
  })
  it("leaves out what the other answers make idle, but keeps showing an answer that is there", () => {
    const months = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    expect(seen("9", "340602", { "c9.columnOpened": false }).names).toEqual(["c9.columnOpened"])
    const kept = seen("9", "340602", { "c9.columnOpened": false, "c9.monthlyBroadcasts": months })
    expect(kept.names).toEqual(["c9.columnOpened", "c9.monthlyBroadcasts"])
  })
  it("counts a question that answers several facts once", () => {
    const { criterion, own } = seen("26", "340602", {})
    expect(own.open.length).toBeGreaterThan(2)
    expect(openQuestions(criterion, own)).toBe(2)
  })
  it("asks the establishment in 27 and shows it in 28", () => {
    const { criterion, own, names } = seen("28", "340602", {})
    expect(names).toEqual(["c28.inPost"])
    expect(readElsewhere(rubric, criterion, own).map(({ fact, owner }) => [fact.id, owner.number])).toEqual([
      ["c27.establishment", "27"],
    ])
    expect(openQuestions(criterion, own)).toBe(2)
  })
  it("finds the criteria of a contradiction, also behind a sum", () => {
    const check = rubric.checks?.find(({ says }) => says.zh.includes("第16条"))
    if (!check) throw new Error("no check of 16 against 15")
    expect(criteriaIn({ id: check.id, says: check.says }, rubric).map(({ number }) => number)).toEqual(["15", "16"])
  })
})
