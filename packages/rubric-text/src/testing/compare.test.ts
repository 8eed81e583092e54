import { describe, expect, it } from "vitest"
import { readCriterion } from "../criterion/read.ts"
import { noted } from "../reading/notation.ts"
import { compareReadings } from "./compare.ts"
import type { Sentence } from "./sentence.ts"

const fault: Sentence = {
  id: "a",
  text: "未制定计划的，扣1分。",
  start: "full",
  clauses: [{ effect: "deduct", kind: "yes", points: "1.0" }],
}
const readingOf = ({ id, text }: Sentence) => noted(id, text, readCriterion(text, {}))

describe("comparing readings with what is stated", () => {
  it("counts the same number in another form as right", () => {
    expect(compareReadings([fault], [readingOf(fault)])).toMatchObject({
      rates: { clausesRight: 1, assertedRight: 1, sentencesRight: 1, askedNeedlessly: 0, missing: 0 },
      faults: [],
    })
  })

  it("says what was expected and what was read where they differ", () => {
    const other = { ...fault, clauses: [{ effect: "deduct", kind: "yes", points: "2" }] }
    const { rates, faults } = compareReadings([other], [readingOf(other)])
    expect(rates).toMatchObject({ clausesRight: 0, assertedRight: 0 })
    expect(faults).toMatchObject([
      {
        expected: ['{"effect":"deduct","kind":"yes","points":"2"}'],
        read: ['{"effect":"deduct","kind":"yes","points":"1"}'],
      },
    ])
  })

  it("holds a reading that asserts where a question is due for wrong", () => {
    const asking = { ...fault, clauses: [], ask: true }
    expect(compareReadings([asking], [readingOf(asking)]).rates).toMatchObject({ askedWhereNeeded: 0, mustAsk: 1 })
  })

  it("compares groups by how they combine, and a group of one as a cap", () => {
    const capped = { ...fault, text: "迟报的，每次扣0.2分，最多扣1分。" }
    const clause = { effect: "deduct", kind: "count", points: "0.2", group: "g" }
    const stated = { ...capped, clauses: [clause], groups: { g: { combine: "sum", cap: "1" } as const } }
    expect(compareReadings([stated], [readingOf(capped)]).faults).toEqual([])
  })

  it("counts sentences without a reading", () => {
    expect(compareReadings([fault], []).rates).toMatchObject({ missing: 1, clausesRight: 0, assertedRight: null })
  })
})
