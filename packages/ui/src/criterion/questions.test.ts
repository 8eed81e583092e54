import { criterionByNumber } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { describe, expect, it } from "vitest"
import { clausesReading, factsIn, questionsOf, signsOf } from "./questions.ts"

const rubric = rubricById("huaibei-2018")

function criterion(number: string) {
  const found = rubric && criterionByNumber(rubric, number)
  if (!found) throw new Error(`no criterion ${number}`)
  return found
}

describe("the questions of a criterion", () => {
  it("ask several facts by one choice where the rubric says so", () => {
    expect(questionsOf(criterion("26")).map(({ facts }) => facts.length)).toEqual([1, 3])
  })
  it("share a sign with every phrase that their answers move", () => {
    expect([...signsOf(criterion("15")).values()]).toEqual(["①", "①", "②"])
    expect([...signsOf(criterion("26")).values()]).toEqual(["①", "②", "②"])
    expect([...signsOf(criterion("9")).values()]).toEqual(["①", "②③"])
  })
  it("leave a phrase without a sign when none of its questions is asked", () => {
    const nine = criterion("9")
    const asked = questionsOf(nine).filter(({ name }) => name !== "c9.columnNotReported")
    expect([...signsOf(nine, asked).values()]).toEqual(["", "①②"])
  })
  it("find the clauses of a fact that only a condition reads", () => {
    expect(clausesReading(criterion("9"), ["c9.columnOpened"]).map(({ id }) => id)).toEqual(["c9.2"])
  })
  it("find every fact of a nested condition, thresholds included", () => {
    const value = { kind: "value", fact: "a" } as const
    const compare = { lt: { kind: "value", fact: "b" }, ge: "1" } as const
    const condition = {
      all: [
        { fact: "c", is: true },
        {
          not: {
            any: [
              { fact: "d", level: ["x"] },
              { value, compare },
            ],
          },
        },
      ],
    }
    expect(factsIn(condition)).toEqual(["c", "d", "a", "b"])
  })
})
