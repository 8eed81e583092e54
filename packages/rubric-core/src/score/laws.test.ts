import fc from "fast-check"
import { expect, test } from "vitest"
import type { ClauseNode } from "../rubric/clause.ts"
import type { Facts } from "../rubric/fact.ts"
import { criteriaOf, itemsOf } from "../rubric/outline.ts"
import type { Rubric } from "../rubric/rubric.ts"
import { allFacts, someFacts } from "../testing/arbitrary/facts.ts"
import { someProfile, someRubric } from "../testing/arbitrary/rubric.ts"
import { county, criterion, fact, rubricOf } from "../testing/builders.ts"
import type { Measure } from "../rubric/measure.ts"
import type { Rate } from "../rubric/rate.ts"
import { fingerprintOf } from "../sheet/fingerprint.ts"
import { score } from "./score.ts"

const runs = { numRuns: 150 }

test("a criterion always ends between 0 and its base points", () => {
  fc.assert(
    fc.property(someRubric, someProfile, someFacts, (rubric, profile, facts) => {
      for (const { points, basePoints } of score(rubric, { profile, facts }).criteria) {
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(basePoints)
      }
    }),
    { seed: 1, ...runs },
  )
})

test("items, sections and the total are sums, unless a veto puts them at 0", () => {
  fc.assert(
    fc.property(someRubric, someProfile, someFacts, (rubric, profile, facts) => {
      const sheet = score(rubric, { profile, facts })
      const sum = (all: readonly { readonly points: number }[]): number =>
        all.reduce((total, { points }) => total + points, 0)
      const criteria = [...sheet.criteria]
      const items = [...sheet.items]
      for (const [at, item] of itemsOf(rubric).entries()) {
        const own = sum(criteria.splice(0, item.criteria.length))
        expect(sheet.items[at]?.points).toBe(sheet.items[at]?.vetoed ? 0 : own)
      }
      for (const [at, section] of rubric.sections.entries()) {
        const own = sum(items.splice(0, section.items.length))
        expect(sheet.sections[at]?.points).toBe(sheet.sections[at]?.vetoed ? 0 : own)
      }
      expect(sheet.total).toBe(sheet.vetoed.includes("total") ? 0 : sum(sheet.sections))
    }),
    { seed: 2, ...runs },
  )
})

function withClausesReversed(rubric: Rubric): Rubric {
  return {
    ...rubric,
    sections: rubric.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({
        ...item,
        criteria: item.criteria.map((each) => ({ ...each, clauses: each.clauses.toReversed().map(reversed) })),
      })),
    })),
  }
}

function reversed(node: ClauseNode): ClauseNode {
  return node.kind === "group" ? { ...node, members: node.members.toReversed().map(reversed) } : node
}

test("the order of clauses and of facts does not matter to the points", () => {
  fc.assert(
    fc.property(someRubric, someProfile, someFacts, (rubric, profile, facts) => {
      const backwards = Object.fromEntries(Object.entries(facts).toReversed())
      const sheet = score(rubric, { profile, facts })
      const turned = score(withClausesReversed(rubric), { profile, facts: backwards })
      expect(turned.criteria.map(({ points }) => points)).toEqual(sheet.criteria.map(({ points }) => points))
      expect(turned.total).toBe(sheet.total)
      expect(fingerprintOf(score(rubric, { profile, facts: backwards }))).toBe(fingerprintOf(sheet))
    }),
    { seed: 3, ...runs },
  )
})

function copy<Json>(json: Json): Json {
  return JSON.parse(JSON.stringify(json))
}

test("same input, same fingerprint; another answer in play, another fingerprint", () => {
  fc.assert(
    fc.property(someRubric, someProfile, allFacts, (rubric, profile, facts) => {
      const sheet = score(rubric, { profile, facts })
      const again = score(copy(rubric), { profile: { ...profile, name: "elsewhere" }, facts: copy(facts) })
      expect(fingerprintOf(again)).toBe(fingerprintOf(sheet))
      const yes = sheet.criteria.flatMap(({ inPlay }) => inPlay).find((id) => typeof facts[id] === "boolean")
      if (yes === undefined) return
      const turned = score(rubric, { profile, facts: { ...facts, [yes]: !facts[yes] } })
      expect(fingerprintOf(turned)).not.toBe(fingerprintOf(sheet))
    }),
    { seed: 4, numRuns: 60 },
  )
})

test("an open fact moves nothing: with all facts open, criteria stand where they start", () => {
  fc.assert(
    fc.property(someRubric, someProfile, (rubric, profile) => {
      const sheet = score(rubric, { profile, facts: {} })
      const starts = criteriaOf(rubric).map(({ start }, at) => (start === "full" ? sheet.criteria[at]?.basePoints : 0))
      expect(sheet.criteria.map(({ points }) => points)).toEqual(starts)
    }),
    { seed: 5, numRuns: 60 },
  )
})

const counted = fact({ id: "n", type: "count" })
const monthly = fact({ id: "s", type: "series", period: "month", length: 3 })
const steady: fc.Arbitrary<readonly [Measure, Rate]> = fc.tuple(
  fc.constantFrom<Measure>(
    { kind: "count", fact: "n", free: 1 },
    { kind: "excess", of: { kind: "value", fact: "n" }, above: "2.5" },
    { kind: "excess", of: { kind: "value", fact: "s", over: "eachPeriod" }, above: "2" },
    { kind: "excess", of: { kind: "value", fact: "s", over: "average" }, above: "1" },
  ),
  fc.constantFrom<Rate>(
    { kind: "once", points: "1.5" },
    { kind: "each", points: "0.3" },
    { kind: "each", points: "0.7", per: "3", partial: "up" },
    { kind: "each", points: "0.7", per: "2/3", partial: "exact" },
    {
      kind: "bands",
      bands: [
        { ge: "1", points: "1" },
        { gt: "4", points: "2" },
        { ge: "9", points: "base" },
      ],
    },
  ),
)

test("more of what one clause deducts for never raises the score, more of what it adds for never lowers it", () => {
  const months = fc.array(fc.nat(9), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(
      steady,
      fc.constantFrom("deduct" as const, "add" as const),
      fc.nat(12),
      months,
      fc.nat(5),
      fc.nat(2),
      ([measure, rate], effect, n, s, more, month) => {
        const rubric = rubricOf([
          criterion("1", [counted, monthly], [{ kind: "clause", id: "c1.1", effect, measure, rate, says: [0, 1] }], {
            start: effect === "add" ? "empty" : "full",
          }),
        ])
        const total = (facts: Facts): number => score(rubric, { profile: county, facts }).total
        const less = total({ n, s })
        const after = total({ n: n + more, s: s.map((each, at) => (at === month ? each + more : each)) })
        if (effect === "add") expect(after).toBeGreaterThanOrEqual(less)
        else expect(after).toBeLessThanOrEqual(less)
      },
    ),
    { seed: 6, numRuns: 300 },
  )
})
