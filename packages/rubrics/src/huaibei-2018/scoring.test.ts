import { digest, score, type FactValue } from "@plumbline/rubric-core"
import fc from "fast-check"
import { expect, test } from "vitest"
import { workedCases } from "./cases/cases.ts"
import { rubricById } from "../index.ts"
import { digestOfHuaibei2018 } from "./digest.ts"
import { huaibei2018 } from "./rubric.ts"
import { criteria } from "./testing/outline.ts"
import { pointsOf } from "./testing/points-of.ts"
import { duji, lieshan, suixi, xiangshan } from "./units.ts"

const best = workedCases.find(({ id }) => id === "all-best")?.facts ?? {}
const total = (facts: Readonly<Record<string, FactValue>>) => score(huaibei2018, { profile: suixi, facts }).total

test("the shipped rubric is the one that was reviewed: its digest is pinned", () => {
  // A copy, for the rubric itself answers what it was told to remember.
  expect(digest({ ...huaibei2018 })).toBe(digestOfHuaibei2018)
  expect(digest(rubricById("huaibei-2018") ?? huaibei2018)).toBe(digestOfHuaibei2018)
})

test("everything at its best is 108 of 108, although the form prints 110", () => {
  const sheet = score(huaibei2018, { profile: suixi, facts: best })
  expect([sheet.total, sheet.attainable, sheet.printed]).toEqual([108_000, 108_000, 110_000])
})

test("each fault alone costs just what its own words say", () => {
  const faults = criteria.flatMap(({ facts, words }) =>
    facts.flatMap((fact) => {
      if (fact.type !== "yesNo" || fact.yes.zh !== "存在") return []
      const situation = /^是否存在下列情形：(.+)（任一情形即选“存在”）$/.exec(fact.ask.zh)?.[1] ?? ""
      // The end of the question is the end of the fault's own words; what it costs comes next.
      const after = words.slice(words.indexOf(situation.slice(-4)))
      return [{ id: fact.id, costs: /扣([\d.]+)分/.exec(after)?.[1] }]
    }),
  )
  expect(faults.length).toBeGreaterThan(60)
  const off = faults.filter(({ id, costs }) => total({ ...best, [id]: true }) !== 108_000 - Number(costs) * 1000)
  expect(off).toEqual([])
})

test("23: six and a half points of faults stop at the five there are", () => {
  const faults = { "c23.noInspectionMonth": true, "c23.findingsNotFixed": true, "c23.noLocalTheme": true }
  const others = { "c23.bridgeColumnIncomplete": true, "c23.doubleCampaignNotPromoted": true }
  expect(pointsOf("23", suixi, { ...faults, ...others, "c23.keyTasksUnmet": 1 })).toBe("0.5")
  expect(pointsOf("23", suixi, { ...faults, ...others, "c23.keyTasksUnmet": 5 })).toBe("0")
})

test("41: tenths stay tenths, and two points is all that can be lost", () => {
  expect(pointsOf("41", suixi, { "c41.tasksUnmet": 3 })).toBe("1.4")
  expect(pointsOf("41", suixi, { "c41.tasksUnmet": 9 })).toBe("0.2")
  expect(pointsOf("41", suixi, { "c41.tasksUnmet": 11 })).toBe("0")
})

test("42 to 44: judged points count to the thousandth, briefings and events two points each at most", () => {
  expect(pointsOf("42", suixi, { "c42.innovationPoints": "2.125" })).toBe("2.125")
  expect(pointsOf("43", suixi, { "c43.digitalPoints": "0" })).toBe("0")
  expect(pointsOf("44", suixi, { "c44.briefingsAdopted": 3, "c44.cityEvents": 1 })).toBe("3")
})

const anyFacts = fc.record(
  Object.fromEntries(
    criteria.flatMap((criterion) =>
      criterion.facts.map((fact): [string, fc.Arbitrary<FactValue>] => {
        if (fact.type === "yesNo") return [fact.id, fc.boolean()]
        if (fact.type === "count") return [fact.id, fc.nat({ max: fact.max ?? 12 })]
        if (fact.type === "series") return [fact.id, fc.array(fc.nat({ max: 40 }), { minLength: 12, maxLength: 12 })]
        if (fact.type === "judged") return [fact.id, fc.nat({ max: Number(fact.max) }).map(String)]
        return [
          fact.id,
          fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 })).map(([part, rest]) => ({ part, whole: part + rest })),
        ]
      }),
    ),
  ),
)

test("whatever the facts of whatever unit, every criterion ends between 0 and its base, and the total is their sum", () => {
  fc.assert(
    fc.property(fc.constantFrom(suixi, duji, xiangshan, lieshan), anyFacts, (profile, facts) => {
      const sheet = score(huaibei2018, { profile, facts })
      expect(sheet.complete).toBe(true)
      for (const { points, basePoints } of sheet.criteria) {
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(basePoints)
      }
      expect(sheet.total).toBe(sheet.criteria.reduce((sum, { points }) => sum + points, 0))
    }),
    { seed: 2018, numRuns: 100 },
  )
})
