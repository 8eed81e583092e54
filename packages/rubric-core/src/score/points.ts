import type { CompiledRubric } from "../compile/compile.ts"
import { fold } from "../compile/folds.ts"
import type { Plan } from "../compile/plan.ts"
import { runRows } from "../compile/rows.ts"
import type { BoundFacts } from "../facts/slots.ts"
import { scoreCriteria, scoreCriterion } from "./criterion.ts"
import { sumUp } from "./sums.ts"

/** Where points are worked out, to be used again for the next unit: the first are those of the criteria, in thousandths. */
export type Workspace = Float64Array

export function workspaceFor({ folds }: CompiledRubric): Workspace {
  return new Float64Array(folds.start.length)
}

/** Writes the points of a unit's criteria, without lines or sheet, and answers the total in thousandths. */
export function scorePoints(compiled: CompiledRubric, plan: Plan, unit: BoundFacts, points: Workspace): number {
  const { folds } = compiled
  points.set(folds.start)
  runRows(plan.rows, unit, points)
  const total = fold(folds, points)
  return plan.settled.length === 0 ? total : settle(compiled, plan, unit, points)
}

/** A `set` or a veto looks at all clauses of its criterion, and a veto may take a whole item, section or total. */
function settle(compiled: CompiledRubric, plan: Plan, unit: BoundFacts, points: Workspace): number {
  for (const planned of plan.settled) {
    points[planned.compiled.index] = scoreCriterion(planned, compiled.slots, unit).points
  }
  if (!compiled.hasVetoes) {
    return points.subarray(0, compiled.criteria.length).reduce((total, each) => total + each, 0)
  }
  return sumUp(compiled, scoreCriteria(plan, compiled.slots, unit)).total
}
