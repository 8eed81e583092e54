import type { CompiledRubric } from "../compile/compile.ts"
import type { Plan, PlannedCriterion } from "../compile/plan.ts"
import type { BoundFacts } from "../facts/slots.ts"
import { scoreCriteria, scoreCriterion } from "../score/criterion.ts"
import { sumUp } from "../score/sums.ts"
import { fold, type Folds, foldsOf } from "./folds.ts"
import { type Rows, rowsOf, runRows } from "./rows.ts"

/** A plan made ready for totals: its clauses as rows, and what folds them to the points of criteria. */
export interface TotalsPlan {
  readonly compiled: CompiledRubric
  readonly plan: Plan
  readonly rows: Rows
  readonly folds: Folds
  /** Criteria that are no sum of rows: a `set` or a veto is among their clauses. */
  readonly settled: readonly PlannedCriterion[]
}

const foldsByRubric = new WeakMap<CompiledRubric, Folds>()
const plans = new WeakMap<Plan, TotalsPlan>()

export function totalsPlan(compiled: CompiledRubric, plan: Plan): TotalsPlan {
  const known = plans.get(plan)
  if (known) return known
  const folds = foldsFor(compiled)
  const clauses = plan.criteria.filter(isSummed).flatMap((criterion) => criterion.clauses)
  const rows = rowsOf(clauses, folds.targetOf)
  const made = { compiled, plan, rows, folds, settled: plan.criteria.filter((criterion) => !isSummed(criterion)) }
  plans.set(plan, made)
  return made
}

function foldsFor(compiled: CompiledRubric): Folds {
  const known = foldsByRubric.get(compiled)
  if (known) return known
  const made = foldsOf(compiled.criteria)
  foldsByRubric.set(compiled, made)
  return made
}

function isSummed({ clauses }: PlannedCriterion): boolean {
  return clauses.every(({ sign }) => sign !== 0)
}

/** Where totals are worked out, to be used again for the next unit: the first are the points of the criteria, in thousandths. */
export type Workspace = Float64Array

export function workspaceFor(compiled: CompiledRubric): Workspace {
  return new Float64Array(foldsFor(compiled).start.length)
}

/** Writes the points of a unit's criteria, without lines or sheet, and answers the total in thousandths. */
export function scoreTotals(totals: TotalsPlan, unit: BoundFacts, points: Workspace): number {
  const { rows, folds, settled } = totals
  points.set(folds.start)
  runRows(rows, unit, points)
  const total = fold(folds, points)
  return settled.length === 0 ? total : settle(totals, unit, points)
}

/** A `set` or a veto looks at all clauses of its criterion, and a veto may take a whole item, section or total. */
function settle({ compiled, plan, settled }: TotalsPlan, unit: BoundFacts, points: Workspace): number {
  for (const planned of settled) {
    points[planned.compiled.index] = scoreCriterion(planned, compiled.slots, unit).points
  }
  if (!compiled.hasVetoes) {
    return points.subarray(0, compiled.criteria.length).reduce((total, each) => total + each, 0)
  }
  return sumUp(compiled, scoreCriteria(plan, compiled.slots, unit)).total
}
