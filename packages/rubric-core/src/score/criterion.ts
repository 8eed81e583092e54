import type { Plan, PlannedCriterion, SumCap } from "../compile/plan.ts"
import { readStates, stateOf } from "../compile/states.ts"
import type { SignedPoints } from "../facts/check/adjustments.ts"
import type { BoundFacts, Slots } from "../facts/slots.ts"
import { points } from "../points.ts"
import type { CriterionScore, Line } from "../sheet/sheet.ts"
import { lineOf } from "./line.ts"
import { capTogether, noMovers } from "./movers.ts"
import { play } from "./play.ts"
import { settleByRule } from "./settle.ts"

const movers = noMovers()
const none: readonly never[] = []

/** Scores the criteria of a unit. One of few states is scored once for each and shared from then on. */
export function scoreCriteria(
  { criteria, states: code }: Plan,
  slots: Slots,
  unit: BoundFacts,
  adjustments?: ReadonlyMap<string, SignedPoints>,
): CriterionScore[] {
  if (states.length !== criteria.length) states = new Int32Array(criteria.length)
  readStates(code, unit, states)
  const scores: CriterionScore[] = []
  for (let index = 0; index < criteria.length; index += 1) {
    const planned = criteria[index]
    if (!planned) continue
    const adjustment = adjustments?.get(planned.compiled.criterion.number)
    scores.push(
      adjustment
        ? settleCriterion(planned, slots, unit, adjustment)
        : shared(planned, slots, unit, states[index] ?? -1),
    )
  }
  return scores
}

let states = new Int32Array(0)

/** Scores one criterion after an edit. */
export function scoreCriterion(
  planned: PlannedCriterion,
  slots: Slots,
  unit: BoundFacts,
  adjustment?: SignedPoints,
): CriterionScore {
  if (adjustment || !planned.memo) return settleCriterion(planned, slots, unit, adjustment)
  return shared(planned, slots, unit, stateOf(planned.memo, unit))
}

function shared(planned: PlannedCriterion, slots: Slots, unit: BoundFacts, state: number): CriterionScore {
  if (state < 0 || !planned.memo) return settleCriterion(planned, slots, unit, undefined)
  const { scores } = planned.memo
  const known = scores[state]
  if (known) return known
  const score = settleCriterion(planned, slots, unit, undefined)
  scores[state] = score
  return score
}

function settleCriterion(
  planned: PlannedCriterion,
  slots: Slots,
  unit: BoundFacts,
  adjustment: SignedPoints | undefined,
): CriterionScore {
  const { criterion, base } = planned.compiled
  const { facts, ids } = play(planned, slots, unit, movers)
  const { settled, held, lines } = planned.caps
    ? addUp(planned, planned.caps, unit)
    : settleByRule(planned, movers, unit)
  const open = openAmong(facts, ids, unit)
  const score = {
    id: criterion.id,
    number: criterion.number,
    basePoints: base,
    points: points(settled),
    complete: open.length === 0,
    open,
    inPlay: ids,
    lines,
    held,
    needsEvidence: needsEvidence(lines, criterion.evidence !== undefined),
  }
  return adjustment ? { ...score, points: points(settled + adjustment.points), adjustment } : score
}

/** What the clauses of a criterion come to. */
export interface Settled {
  readonly settled: number
  readonly held: boolean
  readonly lines: readonly Line[]
}

/** The common case: clauses and capped sums add up, and the sum is held at 0..base. */
function addUp(planned: PlannedCriterion, caps: readonly SumCap[], unit: BoundFacts): Settled {
  const { start, base, criterion } = planned.compiled
  const { count, clauses, found, raws, counts, caps: bitten, exempt } = movers
  if (count === 0) return start === 0 ? standsEmpty : { settled: start, held: false, lines: none }
  for (const { from, end, cap } of caps) capTogether(movers, from, end, cap)
  let sum = start
  const lines: Line[] = []
  for (let at = 0; at < count; at += 1) {
    const compiled = clauses[at]
    if (!compiled) continue
    const counted = counts[at] ?? 0
    const moved = counted === 0 ? 0 : counted * compiled.sign
    sum += moved
    const status = exempt[at] === true ? "exempt" : "counted"
    const [own, raw, cap] = [found[at] ?? 0, raws[at] ?? 0, bitten[at] ?? Infinity]
    lines.push(lineOf(compiled, criterion.id, status, own, raw, moved, cap, unit.values))
  }
  const settled = sum < 0 ? 0 : sum > base ? base : sum
  return { settled, held: settled !== sum, lines }
}

const standsEmpty: Settled = { settled: 0, held: false, lines: none }

function openAmong(facts: readonly number[], ids: readonly string[], { given }: BoundFacts): readonly string[] {
  for (const fact of facts) if (given[fact] === 0) return ids.filter((_, at) => given[facts[at] ?? 0] === 0)
  return none
}

function needsEvidence(lines: readonly Line[], always: boolean): boolean {
  for (const { moved, clause } of lines) if (moved !== 0 && (always || clause.evidence === true)) return true
  return false
}
