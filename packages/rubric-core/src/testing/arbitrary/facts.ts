import fc from "fast-check"
import type { DerivedFact, Fact, Facts, FactValue } from "../../rubric/fact.ts"
import { fact, said } from "../builders.ts"

/** The facts that random rubrics read: some of each type, shared by all criteria. */
export const pool: readonly Fact[] = [
  ...["y0", "y1", "y2", "y3"].map((id) => fact({ id, type: "yesNo" })),
  ...["n0", "n1", "n2", "r0"].map((id) => fact({ id, type: "count", max: 30, unit: { zh: "篇", en: "articles" } })),
  fact({ id: "s0", type: "series", period: "month", length: 12 }),
  fact({ id: "s1", type: "series", period: "quarter", length: 4 }),
  fact({ id: "p0", type: "partOfWhole" }),
  fact({ id: "p1", type: "partOfWhole" }),
  fact({ id: "a0", type: "amount", unit: said("km") }),
  fact({ id: "a1", type: "amount", unit: said("km") }),
  fact({ id: "k0", type: "choice", levels: ["best", "good", "poor"].map((id) => ({ id, name: said(id) })) }),
  fact({ id: "j0", type: "judged", min: "0", max: "4" }),
]

export const derived: readonly DerivedFact[] = [
  { id: "d0", type: "sum", of: ["n0", "n1", "s1"], name: said("sum") },
  { id: "d1", type: "sum", of: ["n2", "a0"], name: said("mixed sum") },
  { id: "d2", type: "ratio", part: "n0", whole: "s1", name: said("ratio") },
  { id: "d3", type: "ratio", part: "a0", whole: "n1", name: said("mixed ratio") },
]

export const namesOf = (...types: readonly Fact["type"][]): string[] =>
  pool.filter(({ type }) => types.includes(type)).map(({ id }) => id)

/** An answer of the fact; small numbers, so that thresholds are met, missed and hit exactly. */
export function answerTo(fact: Fact): fc.Arbitrary<FactValue> {
  const count = fc.integer({ min: 0, max: 6 })
  switch (fact.type) {
    case "yesNo":
      return fc.boolean()
    case "count":
      return fc.integer({ min: 0, max: 12 })
    case "amount":
      return fc.constantFrom("0", "0.5", "1", "2.125", "3", "7.333", "10.0", "50")
    case "series":
      return fc.array(count, { minLength: fact.length, maxLength: fact.length })
    case "partOfWhole":
      return fc.tuple(count, count).map(([part, rest]) => ({ part, whole: part + rest }))
    case "choice":
      return fc.constantFrom(...fact.levels.map(({ id }) => id))
    case "judged":
      return fc.constantFrom("0", "0.333", "1.5", "2", "4.0", "4")
    default:
      return fact satisfies never
  }
}

/** Facts of one unit; about one in eight is open. */
export const someFacts: fc.Arbitrary<Facts> = fc
  .record(Object.fromEntries(pool.map((each) => [each.id, fc.option(answerTo(each), { freq: 7, nil: undefined })])))
  .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts)

export const allFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(pool.map((each) => [each.id, answerTo(each)])),
)
