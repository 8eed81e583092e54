import type { CompiledRubric } from "../compile/compile.ts"
import { bindFact } from "../facts/bind.ts"
import { checkFact } from "../facts/check/check-fact.ts"
import { fault, InputError } from "../facts/fault.ts"
import type { Slot } from "../facts/slots.ts"
import { Snapshot } from "../facts/snapshot.ts"
import type { FactValue } from "../rubric/fact.ts"
import type { CriterionScore, ScoreInput, ScoreSheet } from "../sheet/sheet.ts"
import { scoreCriterion } from "./criterion.ts"
import { bind, rangeFaults, readAdjustments, refuse } from "./score.ts"
import { Sheet } from "./sheet.ts"
import { sumUp, sumUpAgain } from "./sums.ts"

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
 * form.set("c1.noWorkPlan", true).total // as score() has it for the same facts
 */
export function live(compiled: CompiledRubric, input: ScoreInput): LiveScore {
  const { slots, readers, rubric } = compiled
  const { profile } = input
  const unit = bind(compiled, input)
  const plan = compiled.planFor(profile)
  const adjustments = readAdjustments(rubric, input)
  let criteria: readonly CriterionScore[] = plan.criteria.map((_, index) => scoreAt(index))
  refuse(rangeFaults(criteria))
  let sums = sumUp(compiled, criteria)
  let facts = new Snapshot(unit)
  let sheet = new Sheet({ compiled, profile, facts }, criteria, sums)

  function scoreAt(index: number): CriterionScore {
    const planned = plan.criteria[index]
    if (!planned) throw new RangeError(`There is no criterion at ${index}.`)
    return scoreCriterion(planned, slots, unit, adjustments.get(planned.compiled.criterion.number))
  }

  function set(id: string, value: FactValue | undefined): ScoreSheet {
    const slot = slotFor(id)
    if (value !== undefined && !isAnswer(slot, value)) return sheet
    const before = { values: unit.values.slice(slot.at, slot.at + slot.length), given: unit.given[slot.index] ?? 0 }
    facts = facts.edit(slot, () => bindFact(unit, slot, value))
    const changed = readers[slot.index] ?? []
    const next = criteria.slice()
    for (const index of changed) next[index] = scoreAt(index)
    if (adjustments.size > 0) {
      const faults = rangeFaults(next)
      if (faults.length > 0) {
        facts = facts.edit(slot, () => {
          unit.values.set(before.values, slot.at)
          unit.given[slot.index] = before.given
        })
        refuse(faults)
      }
    }
    criteria = next
    sums = sumUpAgain(compiled, criteria, changed, sums)
    sheet = new Sheet({ compiled, profile, facts }, criteria, sums)
    return sheet
  }

  function slotFor(id: string): Slot {
    const slot = slots.byId.get(id)
    if (slot) return slot
    throw new InputError([fault("unknownFact", id, "本细则没有这一事实。", "this rubric has no such fact.")])
  }

  return {
    get sheet() {
      return sheet
    },
    set,
  }
}

function isAnswer({ fact }: Slot, value: FactValue): true {
  const wrong = checkFact(fact, value)
  if (wrong) throw new InputError([wrong])
  return true
}
