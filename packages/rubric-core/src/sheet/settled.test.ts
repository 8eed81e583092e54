import { expect, test } from "vitest"
import type { Rubric } from "../rubric/rubric.ts"
import { score } from "../score/score.ts"
import { settledPoints } from "./settled.ts"

const words = { zh: "", en: "" }
const criterion = (number: string) =>
  ({
    id: `c${number}`,
    number,
    words: "未报送的，扣1分。",
    basePoints: "2",
    start: "full",
    facts: [{ id: `c${number}.late`, type: "yesNo", ask: words, yes: words, no: words }],
    clauses: [
      {
        kind: "clause",
        id: `c${number}.1`,
        effect: "deduct",
        measure: { kind: "yes", fact: `c${number}.late` },
        rate: { kind: "once", points: "1" },
        says: [0, 8],
      },
    ],
  }) as const
const rubric: Rubric = {
  format: 1,
  id: "two-criteria",
  name: words,
  title: "",
  year: 2018,
  issuer: words,
  rounding: { step: "0.001", mode: "halfUp" },
  kinds: [{ id: "county", name: words }],
  sections: [
    { id: "s1", name: "", items: [{ id: "i1", number: "1", name: "", criteria: [criterion("1"), criterion("2")] }] },
  ],
}
const settled = (facts: Record<string, boolean>) =>
  Number(settledPoints(score(rubric, { profile: { kind: "county", code: "1" }, facts })))

test("an empty form has no points, although its criteria start full", () => {
  expect(settled({})).toBe(0)
})

test("only the criteria that are complete count", () => {
  expect(settled({ "c1.late": true })).toBe(1000)
  expect(settled({ "c1.late": true, "c2.late": false })).toBe(3000)
})
