import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { mergeAnswers } from "./merge.ts"

const body = fc.record({
  facts: fc.dictionary(
    fc.constantFrom("a", "b", "c", "d"),
    fc.oneof(fc.boolean(), fc.nat(3), fc.array(fc.nat(2), { maxLength: 2 })),
  ),
  grounds: fc.constantFrom("", "x", "y"),
})
const runs = { seed: 20_180, numRuns: 300 }

describe("mergeAnswers", () => {
  it("takes what only one side changed", () => {
    const base = { facts: { a: true, b: 1 }, grounds: "" }
    const mine = { facts: { a: false, b: 1 }, grounds: "" }
    const theirs = { facts: { a: true, b: 2, c: 3 }, grounds: "x" }
    expect(mergeAnswers(base, mine, theirs)).toEqual({
      merged: { facts: { a: false, b: 2, c: 3 }, grounds: "x" },
      clashes: [],
    })
  })

  it("asks where both changed the same fact to different values", () => {
    const { merged, clashes } = mergeAnswers(
      { facts: { a: 1 }, grounds: "" },
      { facts: { a: 2 }, grounds: "p" },
      { facts: { a: 3 }, grounds: "q" },
    )
    expect(clashes).toEqual([{ kind: "fact", fact: "a" }, { kind: "grounds" }])
    expect(merged.facts).toEqual({ a: 2 })
  })

  it("asks where one side cleared what the other changed", () => {
    expect(
      mergeAnswers({ facts: { a: 1 }, grounds: "" }, { facts: {}, grounds: "" }, { facts: { a: 2 }, grounds: "" })
        .clashes,
    ).toHaveLength(1)
  })

  it("keeps a fact cleared that the other side left alone", () => {
    const merge = mergeAnswers(
      { facts: { a: 1 }, grounds: "" },
      { facts: {}, grounds: "" },
      { facts: { a: 1 }, grounds: "" },
    )
    expect(merge).toEqual({ merged: { facts: {}, grounds: "" }, clashes: [] })
  })

  it("merges the lists behind counts", () => {
    const row = [{ title: "一" }]
    const merge = mergeAnswers(
      { facts: {}, grounds: "" },
      { facts: {}, grounds: "", lists: { a: row } },
      { facts: {}, grounds: "z" },
    )
    expect(merge).toEqual({ merged: { facts: {}, grounds: "z", lists: { a: row } }, clashes: [] })
  })

  it("loses no edit silently: each fact is the base's, mine, or theirs, and a lost one is a clash", () => {
    fc.assert(
      fc.property(body, body, body, (base, mine, theirs) => {
        const { merged, clashes } = mergeAnswers(base, mine, theirs)
        const clashing = new Set(clashes.flatMap((clash) => (clash.kind === "fact" ? [clash.fact] : [])))
        for (const fact of ["a", "b", "c", "d"]) {
          const values = [base, mine, theirs].map(({ facts }) => JSON.stringify(facts[fact]))
          const value = JSON.stringify(merged.facts[fact])
          if (clashing.has(fact)) expect(value).toBe(values[1])
          else for (const side of [1, 2]) if (values[side] !== values[0]) expect(value).toBe(values[side])
        }
      }),
      runs,
    )
  })

  it("finds the same clashes whichever side asks", () => {
    fc.assert(
      fc.property(body, body, body, (base, one, other) => {
        const names = (a: typeof base, b: typeof base): string[] =>
          mergeAnswers(base, a, b)
            .clashes.map((c) => JSON.stringify(c))
            .sort()
        expect(names(one, other)).toEqual(names(other, one))
      }),
      runs,
    )
  })
})
