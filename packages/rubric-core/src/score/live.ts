import type { CompiledRubric } from "../compile/compile.ts"
import { clearFact } from "../facts/bind.ts"
import { InputError } from "../facts/fault.ts"
import type { Slot } from "../facts/slots.ts"
import { Snapshot } from "../facts/snapshot.ts"
import { bindUnit } from "../facts/unit.ts"
import type { FactValue } from "../rubric/fact.ts"
import type { CriterionScore, ScoreInput, ScoreSheet } from "../sheet/sheet.ts"
import { scoreCriterion } from "./criterion.ts"
import { adjust, adjustmentsOf, refuseOutOfRange, scoreAdjusted } from "./score.ts"
import { Sheet } from "./sheet.ts"

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
 * const { total } = form.set("c1.noWorkPlan", true)
 * total === score(rubric, { profile, facts: { "c1.noWorkPlan": true } }).total // true
 */
export function live(compiled: CompiledRubric, input: ScoreInput): LiveScore {
  const { slots, readers } = compiled
  const { profile } = input
  const unit = bindUnit(compiled, input)
  const plan = compiled.planFor(profile)
  const adjustments = adjustmentsOf(compiled, input)
  let criteria: readonly CriterionScore[] = scoreAdjusted(compiled, unit, input)
  refuseOutOfRange(criteria)
  let facts = new Snapshot(unit)
  let sheet = new Sheet({ compiled, profile, facts }, criteria)

  function scoreAt(index: number): CriterionScore {
    const planned = plan.criteria[index]
    if (!planned) throw new RangeError(`There is no criterion at ${index}.`)
    const score = scoreCriterion(planned, slots, unit)
    return adjustments ? adjust(score, adjustments) : score
  }

  function set(id: string, value: FactValue | undefined): ScoreSheet {
    const slot = slotFor(id)
    const before = facts
    const after = facts.edit(slot)
    const next = criteria.slice()
    try {
      if (value === undefined) clearFact(unit, slot)
      else if (!slot.bind(unit, value)) throw new InputError([id])
      for (const index of readers[slot.index] ?? []) next[index] = scoreAt(index)
      if (adjustments) refuseOutOfRange(next)
    } catch (refused) {
      before.takeBack()
      throw refused
    }
    facts = after
    criteria = next
    sheet = new Sheet({ compiled, profile, facts }, criteria)
    return sheet
  }

  function slotFor(id: string): Slot {
    const slot = slots.byId.get(id)
    if (slot) return slot
    throw new InputError([id])
  }

  return {
    get sheet() {
      return sheet
    },
    set,
  }
}
