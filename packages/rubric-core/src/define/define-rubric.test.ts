import { expect, expectTypeOf, test } from "vitest"
import type { Facts } from "../rubric/fact.ts"
import type { Rubric } from "../rubric/rubric.ts"
import { rubricOf, said } from "../testing/builders.ts"
import { defineRubric, type FactsOf } from "./define-rubric.ts"

const words = said("words")

const { rubric, score } = defineRubric({
  format: 1,
  id: "typed",
  name: words,
  title: "typed",
  year: 2024,
  issuer: words,
  rounding: { step: "0.001", mode: "halfUp" },
  kinds: [{ id: "county", name: words }],
  sections: [
    {
      id: "s1",
      name: "section",
      items: [
        {
          id: "i1",
          number: "1",
          name: "item",
          criteria: [
            {
              id: "c1",
              number: "1",
              words: "未报送的，扣1分",
              basePoints: "2",
              start: "full",
              facts: [
                { id: "c1.late", type: "yesNo", ask: words, yes: words, no: words },
                { id: "c1.films", type: "count", ask: words },
                { id: "c1.months", type: "series", ask: words, period: "quarter", length: 4 },
                { id: "c1.rate", type: "partOfWhole", ask: words, part: words, whole: words },
                { id: "c1.spent", type: "amount", ask: words, unit: words },
                { id: "c1.grade", type: "choice", ask: words, levels: [{ id: "good", name: words }] },
              ],
              clauses: [
                {
                  kind: "clause",
                  id: "c1.1",
                  effect: "deduct",
                  measure: { kind: "yes", fact: "c1.late" },
                  rate: { kind: "once", points: "1" },
                  says: [0, 8],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
})

const profile = { kind: "county", code: "1" } as const

test("the facts of a rubric that is defined in code have its names and types", () => {
  expectTypeOf<FactsOf<typeof rubric>>().toEqualTypeOf<{
    readonly "c1.late"?: boolean
    readonly "c1.films"?: number
    readonly "c1.months"?: readonly [number, number, number, number]
    readonly "c1.rate"?: { readonly part: number; readonly whole: number }
    readonly "c1.spent"?: string
    readonly "c1.grade"?: "good"
  }>()
  expect(score({ profile, facts: { "c1.late": true, "c1.months": [1, 2, 3, 4] } }).total).toBe(1000)
})

test("a wrong name, a wrong type, a month too few and an unknown kind fail to compile", () => {
  // @ts-expect-error there is no such fact
  expect(() => score({ profile, facts: { "c1.lateness": true } })).toThrow("c1.lateness")
  // @ts-expect-error a yes/no is true or false
  expect(() => score({ profile, facts: { "c1.late": "yes" } })).toThrow("c1.late")
  // @ts-expect-error four quarters, not three
  expect(() => score({ profile, facts: { "c1.months": [1, 2, 3] } })).toThrow("c1.months")
  // @ts-expect-error levels are named
  expect(() => score({ profile, facts: { "c1.grade": "best" } })).toThrow("c1.grade")
  // @ts-expect-error the kinds are the rubric's own
  expect(() => score({ profile: { kind: "town", code: "1" }, facts: {} })).toThrow("profile.kind")
})

test("a rubric that comes from outside takes any facts", () => {
  expectTypeOf<FactsOf<Rubric>>().toEqualTypeOf<Facts>()
  expect(defineRubric(rubricOf([])).rubric.id).toBe("test")
})
