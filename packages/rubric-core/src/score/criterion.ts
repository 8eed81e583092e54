import type { Plan, PlannedCriterion } from "../compile/plan.ts"
import { readStates } from "../compile/states.ts"
import type { BoundFacts, Slots } from "../facts/slots.ts"
import { points } from "../points.ts"
import type { CriterionScore } from "../sheet/sheet.ts"
import { settleGroup } from "./groups.ts"
import { lineOf } from "./line.ts"
import { play } from "./play.ts"
import { movedBy, settleSet, settleVeto } from "./settle.ts"

let states = new Int32Array(0)

/** Scores the criteria of a unit. What equals an earlier one is shared with it. */
export function scoreCriteria({ criteria, states: columns }: Plan, slots: Slots, unit: BoundFacts): CriterionScore[] {
  if (states.length !== criteria.length) states = new Int32Array(criteria.length)
  readStates(columns, unit, states)
  return criteria.map((planned, index) => {
    const { memo } = planned
    const state = states[index] ?? 0
    if (!memo || state < 0) return scoreCriterion(planned, slots, unit)
    return (memo.scores[state] ??= settleCriterion(planned, slots, unit))
  })
}

/** Scores one criterion by itself, as after an edit. */
export function scoreCriterion(planned: PlannedCriterion, slots: Slots, unit: BoundFacts): CriterionScore {
  const { kept } = planned
  const hash = kept.hash(unit)
  const known = hash < 0 ? undefined : kept.find(hash, unit)
  if (known) return known
  const score = settleCriterion(planned, slots, unit)
  if (hash >= 0) kept.keep(hash, unit, score)
  return score
}

function settleCriterion(planned: PlannedCriterion, slots: Slots, unit: BoundFacts): CriterionScore {
  const { criterion, base, start } = planned.compiled
  const { movers, inPlay } = play(planned, slots, unit)
  for (const group of planned.groups) settleGroup(group, movers)
  const sum = movers.reduce((total, { compiled, counts }) => total + compiled.sign * counts, start)
  const set = settleSet(movers, base)
  const settled = set ?? Math.min(Math.max(sum, 0), base)
  const isVetoed = settleVeto(movers)
  const lines = movers.map((mover) => lineOf(mover, movedBy(mover, start, settled), criterion.id, unit.values))
  const open = inPlay.ids.filter((_, at) => unit.given[inPlay.facts[at] ?? 0] === 0)
  return {
    id: criterion.id,
    number: criterion.number,
    basePoints: base,
    points: points(isVetoed ? 0 : settled),
    complete: open.length === 0,
    open,
    inPlay: inPlay.ids,
    lines,
    held: set === undefined && !isVetoed && sum !== settled,
    needsEvidence: lines.some(
      ({ moved, clause }) => moved !== 0 && (criterion.evidence !== undefined || clause.evidence === true),
    ),
  }
}
