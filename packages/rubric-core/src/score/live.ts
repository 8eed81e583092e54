import type { CompiledRubric } from "../compile/compile.ts"
import { bindFact } from "../facts/bind.ts"
import { checkFact } from "../facts/check/check-fact.ts"
import { fault, InputError } from "../facts/fault.ts"
import type { FactValue } from "../rubric/fact.ts"
import type { CriterionScore, ScoreInput, ScoreSheet } from "../sheet/sheet.ts"
import { assemble } from "./assemble.ts"
import { scoreCriterion } from "./criterion.ts"
import { bind, rangeFaults, readAdjustments } from "./score.ts"

/** The score of an open form: one edit re-scores only the criteria that read the fact and shares the others by identity. */
export interface LiveScore {
  readonly sheet: ScoreSheet
  /**
   * Writes one answer, or takes it back with `undefined`, and answers the new sheet. Throws an `InputError` where the rubric has
   * no such fact, the value is none, or an adjustment would now leave 0..base; the facts are then as they were.
   */
  readonly set: (fact: string, value: FactValue | undefined) => ScoreSheet
}

/**
 * Opens a score that follows edits.
 *
 * @example
 * const form = live(compile(rubric), { profile, facts: {} })
 * form.set("c1.noWorkPlan", true).criteria[0] !== form.sheet.criteria[1]
 */
export function live(compiled: CompiledRubric, input: ScoreInput): LiveScore {
  const { slots, readers, rubric } = compiled
  const { profile } = input
  const unit = bind(compiled, input)
  const adjustments = readAdjustments(rubric, input)
  let criteria = compiled.criteria.map((_, index) => scoreAt(index))
  refuseOutOfRange(criteria)
  let sheet = assemble(compiled, profile, unit, criteria)

  function scoreAt(index: number): CriterionScore {
    const criterion = compiled.criteria[index]
    if (!criterion) throw new RangeError(`There is no criterion at ${index}.`)
    return scoreCriterion(criterion, slots, profile, unit, adjustments.get(criterion.criterion.number))
  }

  function set(id: string, value: FactValue | undefined): ScoreSheet {
    const slot = slots.byId.get(id)
    if (!slot) throw new InputError([fault("unknownFact", id, "本细则没有这一事实。", "this rubric has no such fact.")])
    const wrong = value === undefined ? undefined : checkFact(slot.fact, value)
    if (wrong) throw new InputError([wrong])
    const before = unit.values.slice(slot.at, slot.at + slot.length)
    const wasGiven = unit.given[slot.index] ?? 0
    bindFact(unit, slot, value)
    const next = [...criteria]
    for (const index of readers[slot.index] ?? []) next[index] = scoreAt(index)
    const faults = rangeFaults(next)
    if (faults.length > 0) {
      unit.values.set(before, slot.at)
      unit.given[slot.index] = wasGiven
      throw new InputError(faults)
    }
    criteria = next
    sheet = assemble(compiled, profile, unit, criteria)
    return sheet
  }

  return {
    get sheet() {
      return sheet
    },
    set,
  }
}

function refuseOutOfRange(criteria: readonly CriterionScore[]): void {
  const faults = rangeFaults(criteria)
  if (faults.length > 0) throw new InputError(faults)
}
