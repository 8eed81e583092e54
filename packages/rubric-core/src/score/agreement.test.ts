import fc from "fast-check"
import { expect, test } from "vitest"
import { scoreColumns } from "../bulk/bulk.ts"
import { columnsOf } from "../bulk/columns.ts"
import { compile } from "../compile/compile.ts"
import { bindUnit } from "../facts/unit.ts"
import type { FactValue, Facts } from "../rubric/fact.ts"
import { parseRubric } from "../schema/parse-rubric.ts"
import { fingerprintOf } from "../sheet/fingerprint.ts"
import type { ScoreSheet } from "../sheet/sheet.ts"
import { answerTo, pool, someFacts } from "../testing/arbitrary/facts.ts"
import { someProfile, someRubric } from "../testing/arbitrary/rubric.ts"
import { oracle, type OracleSheet } from "../testing/oracle/oracle.ts"
import { live } from "./live.ts"
import { scoreTotals, totalsPlan, workspaceFor } from "../totals/score-totals.ts"
import { score } from "./score.ts"

function asOracle(sheet: ScoreSheet): OracleSheet {
  return {
    criteria: sheet.criteria.map(({ number, points, inPlay, open, lines }) => ({
      number,
      points,
      inPlay: [...inPlay].sort(),
      open: [...open].sort(),
      lines: lines.map(({ clause, status, raw, moved }) => `${clause.id}: ${status} ${raw} ${moved}`),
      vetoes: lines.flatMap(({ clause, status }) =>
        clause.effect === "veto" && status === "counted" ? [clause.scope] : [],
      ),
    })),
    items: sheet.items.map(({ points }) => points),
    sections: sheet.sections.map(({ points }) => points),
    total: sheet.total,
  }
}

test("random rubrics are rubrics: they pass the schema", () => {
  fc.assert(
    fc.property(someRubric, (rubric) => {
      const parsed = parseRubric(JSON.parse(JSON.stringify(rubric)))
      expect(parsed).toEqual({ ok: true, rubric })
    }),
    { seed: 1, numRuns: 40 },
  )
})

test("the scorer agrees with the oracle on random rubrics and random facts", () => {
  fc.assert(
    fc.property(someRubric, someProfile, someFacts, (rubric, profile, facts) => {
      expect(asOracle(score(rubric, { profile, facts }))).toEqual(oracle(rubric, profile, facts))
    }),
    { seed: 2, numRuns: 600 },
  )
})

test("the points of rows and the bulk form over columns agree with the oracle, unit by unit", () => {
  const unit = fc.record({ profile: someProfile, facts: someFacts })
  fc.assert(
    fc.property(someRubric, fc.array(unit, { minLength: 1, maxLength: 5 }), (rubric, units) => {
      const compiled = compile(rubric)
      const bulk = scoreColumns(rubric, columnsOf(rubric, units))
      const points = workspaceFor(compiled)
      units.forEach((input, at) => {
        const { criteria, total } = oracle(rubric, input.profile, input.facts)
        const expected = criteria.map((criterion) => criterion.points)
        expect(bulk.criteria.map((column) => column[at])).toEqual(expected)
        expect(bulk.total[at]).toBe(total)
        const bound = bindUnit(compiled, input)
        expect(scoreTotals(totalsPlan(compiled, compiled.planFor(input.profile)), bound, points)).toBe(total)
        expect([...points.subarray(0, expected.length)]).toEqual(expected)
      })
    }),
    { seed: 4, numRuns: 250 },
  )
})

const edit: fc.Arbitrary<readonly [string, FactValue | undefined]> = fc
  .constantFrom(...pool)
  .chain((fact) => fc.option(answerTo(fact), { nil: undefined }).map((value) => [fact.id, value] as const))

test("scoring edit by edit equals a full score, and shares the criteria that an edit does not touch", () => {
  fc.assert(
    fc.property(
      someRubric,
      someProfile,
      someFacts,
      fc.array(edit, { maxLength: 6 }),
      (rubric, profile, facts, edits) => {
        const compiled = compile(rubric)
        const form = live(compiled, { profile, facts })
        let now: Facts = facts
        for (const [id, value] of edits) {
          const before = form.sheet.criteria
          const { [id]: _, ...others } = now
          now = value === undefined ? others : { ...others, [id]: value }
          const sheet = form.set(id, value)
          const full = score(rubric, { profile, facts: now })
          expect(sheet).toEqual(full)
          expect(sheet.notCounted).toEqual(full.notCounted)
          expect(fingerprintOf(sheet)).toBe(fingerprintOf(full))
          const readers = compiled.readers[compiled.slots.byId.get(id)?.index ?? -1] ?? []
          sheet.criteria.forEach((criterion, at) => readers.includes(at) || expect(criterion).toBe(before[at]))
        }
      },
    ),
    { seed: 3, numRuns: 100 },
  )
})
