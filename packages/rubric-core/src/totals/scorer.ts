import { compile } from "../compile/compile.ts"
import { type BoundFacts, emptyFacts } from "../facts/slots.ts"
import { Snapshot } from "../facts/snapshot.ts"
import { bindInto, bindUnit } from "../facts/unit.ts"
import { points as pointsOf, type Points } from "../points.ts"
import type { Profile, Rubric } from "../rubric/rubric.ts"
import type { ScoreInput, ScoreSheet } from "../sheet/sheet.ts"
import { scoreCriteria } from "../score/criterion.ts"
import { Sheet } from "../score/sheet.ts"
import { scoreTotals, type TotalsPlan, totalsPlan, workspaceFor } from "./score-totals.ts"

/** A unit whose facts were checked and laid out as numbers, to be scored again and again. */
export interface Unit {
  readonly profile: Profile
  readonly facts: BoundFacts
  readonly totals: TotalsPlan
}

/** Scores many units under one rubric: facts are bound once, and points come without sheets where nothing else is asked. */
export interface Scorer {
  /** Throws an `InputError` where the input does not fit the rubric. Adjustments are left aside. */
  readonly bind: (input: ScoreInput) => Unit
  /** The total in thousandths; the criteria stand in `criteria` until the next unit is scored. */
  readonly points: (unit: Unit) => Points
  /** The same from plain facts, checked and bound on the way. */
  readonly pointsOf: (input: ScoreInput) => Points
  /** Thousandths of the criteria of the unit scored last, in the order of the table. */
  readonly criteria: Float64Array
  readonly sheet: (unit: Unit) => ScoreSheet
}

/**
 * Makes a scorer. It is not to be shared by threads: what it scored last stands in it.
 *
 * @example
 * const { bind, points } = scorer(rubric)
 * units.map((unit) => points(bind(unit))) // [108000, 108000]
 */
export function scorer(rubric: Rubric): Scorer {
  const compiled = compile(rubric)
  const workspace = workspaceFor(compiled)
  const scratch = emptyFacts(compiled.slots)
  return {
    bind: (input) => ({
      profile: input.profile,
      facts: bindUnit(compiled, input),
      totals: totalsPlan(compiled, compiled.planFor(input.profile)),
    }),
    points: ({ facts, totals }) => pointsOf(scoreTotals(totals, facts, workspace)),
    pointsOf: (input) => {
      bindInto(compiled, input, scratch)
      return pointsOf(scoreTotals(totalsPlan(compiled, compiled.planFor(input.profile)), scratch, workspace))
    },
    criteria: workspace.subarray(0, compiled.criteria.length),
    sheet: ({ profile, facts, totals: { plan } }) =>
      new Sheet({ compiled, profile, facts: new Snapshot(facts) }, scoreCriteria(plan, compiled.slots, facts)),
  }
}
