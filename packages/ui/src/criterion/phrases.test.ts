import type { Clause, Criterion } from "@plumbline/rubric-core"
import { describe, expect, it } from "vitest"
import { phrasesOf } from "./phrases.ts"

const clause = (id: string, says: readonly [number, number]): Clause => ({
  kind: "clause",
  id,
  effect: "deduct",
  measure: { kind: "yes", fact: id },
  rate: { kind: "once", points: "1" },
  says,
})
const criterion = (words: string, clauses: Criterion["clauses"]): Criterion => ({
  id: "c1",
  number: "1",
  words,
  basePoints: "2",
  start: "full",
  facts: [],
  clauses,
})
const cut = (of: Criterion) => phrasesOf(of).map(({ text, clauses }) => [text, clauses.map(({ id }) => id)])

describe("phrasesOf", () => {
  it("cuts the words at the clauses, and loses none", () => {
    expect(cut(criterion("甲的，扣1分；乙的，扣1分。", [clause("a", [0, 6]), clause("b", [7, 13])]))).toEqual([
      ["甲的，扣1分", ["a"]],
      ["；", []],
      ["乙的，扣1分", ["b"]],
      ["。", []],
    ])
  })
  it("gives words that two clauses share to both", () => {
    const group = {
      kind: "group",
      id: "g",
      combine: "sum",
      members: [clause("a", [0, 7]), clause("b", [2, 7])],
    } as const
    expect(cut(criterion("甲、乙各扣1分", [group]))).toEqual([
      ["甲、", ["a"]],
      ["乙各扣1分", ["a", "b"]],
    ])
  })
})
