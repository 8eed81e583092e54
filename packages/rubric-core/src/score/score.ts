import { compile, type CompiledRubric } from "../compile/compile.ts"
import { checkAdjustmentRange, checkAdjustmentShapes } from "../facts/check/check-adjustments.ts"
import { type Fault, InputError } from "../facts/fault.ts"
import type { BoundFacts } from "../facts/slots.ts"
import { Snapshot } from "../facts/snapshot.ts"
import { bindUnit } from "../facts/unit.ts"
import { noPoints, parsePoints } from "../points.ts"
import type { Rubric } from "../rubric/rubric.ts"
import type { CriterionScore, ScoreInput, ScoreSheet } from "../sheet/sheet.ts"
import { scoreCriteria, type SignedPoints } from "./criterion.ts"
import { Sheet } from "./sheet.ts"

/**
 * Turns a unit's facts into its score sheet. The decided layer is the verified facts plus signed adjustments by the printed
 * numbers of criteria, through this same function.
 *
 * Throws an `InputError` that names the faults where the input does not fit the rubric; input from outside goes through
 * `checkInput` first.
 *
 * @example
 * const { criteria } = score(rubric, { profile: { kind: "county", code: "340621" }, facts: { "c1.noWorkPlan": true } })
 * criteria[0].points // 1000
 * criteria[0].open // ["c1.noKeyTopics"]
 */
export function score(rubric: Rubric, input: ScoreInput): ScoreSheet {
  const compiled = compile(rubric)
  const unit = bindUnit(compiled, input)
  const criteria = scoreAll(compiled, unit, input)
  if (input.adjustments) refuse(rangeFaults(criteria))
  return new Sheet({ compiled, profile: input.profile, facts: new Snapshot(unit) }, criteria)
}

/** The faults of adjustments that would take their criteria out of 0..base. */
export function rangeFaults(criteria: readonly CriterionScore[]): Fault[] {
  return criteria.map(checkAdjustmentRange).filter((found) => found !== undefined)
}

function scoreAll(compiled: CompiledRubric, unit: BoundFacts, input: ScoreInput): CriterionScore[] {
  const adjustments = readAdjustments(compiled.rubric, input)
  return scoreCriteria(compiled.planFor(input.profile), compiled.slots, unit, adjustments)
}

/** The faults of ranges in an input that is otherwise sound. */
export function adjustmentFaults(rubric: Rubric, input: ScoreInput): Fault[] {
  const compiled = compile(rubric)
  return rangeFaults(scoreAll(compiled, bindUnit(compiled, input), input))
}

/** Throws where there are faults. */
export function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new InputError(faults)
}

export function readAdjustments(
  rubric: Rubric,
  { adjustments }: ScoreInput,
): ReadonlyMap<string, SignedPoints> | undefined {
  if (adjustments === undefined) return undefined
  const faults = checkAdjustmentShapes(rubric, adjustments)
  if (faults.length > 0) throw new InputError(faults)
  return new Map(
    Object.entries(adjustments).map(([number, { points, reason }]) => [
      number,
      { points: parsePoints(points) ?? noPoints, reason },
    ]),
  )
}
