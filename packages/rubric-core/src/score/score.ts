import { compile, type CompiledRubric } from "../compile/compile.ts"
import { leavesRange, placeOf, readAdjustments, type SignedPoints } from "../facts/check/adjustments.ts"
import { InputError } from "../facts/fault.ts"
import type { BoundFacts } from "../facts/slots.ts"
import { bindUnit } from "../facts/unit.ts"
import { points } from "../points.ts"
import type { Rubric } from "../rubric/rubric.ts"
import type { CriterionScore, ScoreInput, ScoreSheet } from "../sheet/sheet.ts"
import { scoreCriteria } from "./criterion.ts"
import { Sheet } from "./sheet.ts"

/**
 * Turns a unit's facts into its score sheet. The decided layer is the verified facts plus signed adjustments by the printed
 * numbers of criteria, through this same function.
 *
 * Throws an `InputError` that names what does not fit the rubric; input from outside goes through `checkInput` first, which says
 * what is wrong with it.
 *
 * @example
 * const { criteria } = score(rubric, { profile: { kind: "county", code: "340621" }, facts: { "c1.noWorkPlan": true } })
 * criteria[0].points // 1000
 * criteria[0].open // ["c1.noKeyTopics"]
 */
export function score(rubric: Rubric, input: ScoreInput): ScoreSheet {
  const compiled = compile(rubric)
  const unit = bindUnit(compiled, input)
  const criteria = scoreAdjusted(compiled, unit, input)
  refuseOutOfRange(criteria)
  return new Sheet({ compiled, profile: input.profile, facts: { read: () => unit } }, criteria)
}

/** All criteria, adjusted, be it out of 0..base. */
export function scoreAdjusted(compiled: CompiledRubric, unit: BoundFacts, input: ScoreInput): CriterionScore[] {
  const adjustments = adjustmentsOf(compiled, input)
  const criteria = scoreCriteria(compiled.planFor(input.profile), compiled.slots, unit)
  return adjustments ? criteria.map((criterion) => adjust(criterion, adjustments)) : criteria
}

export function adjust(score: CriterionScore, adjustments: ReadonlyMap<string, SignedPoints>): CriterionScore {
  const adjustment = adjustments.get(score.number)
  return adjustment ? { ...score, points: points(score.points + adjustment.points), adjustment } : score
}

/** Throws where an adjustment takes its criterion out of 0..base. */
export function refuseOutOfRange(criteria: readonly CriterionScore[]): void {
  const outside = criteria.filter(leavesRange)
  if (outside.length > 0) throw new InputError(outside.map(({ number }) => placeOf(number)))
}

/** Throws where an adjustment is not what it must be. */
export function adjustmentsOf(
  { rubric }: CompiledRubric,
  { adjustments }: ScoreInput,
): ReadonlyMap<string, SignedPoints> | undefined {
  if (adjustments === undefined) return undefined
  const { read, wrong } = readAdjustments(rubric, adjustments)
  if (wrong.length > 0) throw new InputError(wrong)
  return read
}
