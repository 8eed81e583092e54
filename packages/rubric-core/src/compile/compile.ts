import { type Slots, slotsOf } from "../facts/slots.ts"
import { points, type Points } from "../points.ts"
import { criteriaOf } from "../rubric/outline.ts"
import type { Profile, Rubric } from "../rubric/rubric.ts"
import { pointsOfRubric } from "../rate/rate.ts"
import { compileCriterion, type CompiledCriterion, factsReadBy } from "./criterion.ts"
import { type Plan, planner } from "./plan.ts"
import { type CompiledSum, sumsOf } from "./sums.ts"

export type { CompiledSum } from "./sums.ts"

/** A rubric made ready to score: its facts numbered, its clauses lowered to whole numbers. Made once by `compile`. */
export interface CompiledRubric {
  readonly rubric: Rubric
  readonly slots: Slots
  readonly criteria: readonly CompiledCriterion[]
  readonly items: readonly CompiledSum[]
  readonly sections: readonly CompiledSum[]
  readonly attainable: Points
  readonly printed?: Points
  /** By fact index: indices of the criteria that read it. */
  readonly readers: readonly (readonly number[])[]
  readonly hasVetoes: boolean
  /** Some criterion has a `set` or a veto, and so is no sum of its clauses. */
  readonly settlesByRule: boolean
  readonly planFor: (profile: Profile) => Plan
}

const compiled = new WeakMap<Rubric, CompiledRubric>()

/**
 * Makes a rubric ready to score; the same rubric object is compiled once. The rubric must have passed its schema:
 * a `RangeError` is thrown where a clause reads a fact that is not declared or a number is not one.
 *
 * @example compile(rubric) === compile(rubric) // true
 */
export function compile(rubric: Rubric): CompiledRubric {
  const known = compiled.get(rubric)
  if (known) return known
  const made = make(rubric)
  compiled.set(rubric, made)
  return made
}

function make(rubric: Rubric): CompiledRubric {
  const slots = slotsOf(rubric)
  let clauses = 0
  const criteria = criteriaOf(rubric).map((criterion, index) => {
    const made = compileCriterion(criterion, index, clauses, slots)
    clauses += made.clauses.length
    return made
  })
  const readers: number[][] = slots.all.map(() => [])
  for (const criterion of criteria)
    for (const fact of factsReadBy(criterion.clauses)) readers[fact]?.push(criterion.index)
  return {
    rubric,
    slots,
    criteria,
    ...sumsOf(rubric, criteria),
    attainable: points(criteria.reduce((sum, { base }) => sum + base, 0)),
    ...(rubric.printed !== undefined && { printed: pointsOfRubric(rubric.printed) }),
    readers,
    settlesByRule: criteria.some((criterion) => criterion.clauses.some(({ sign }) => sign === 0)),
    hasVetoes: criteria.some((criterion) => criterion.clauses.some(({ clause }) => clause.effect === "veto")),
    planFor: planner(rubric, slots, criteria),
  }
}
