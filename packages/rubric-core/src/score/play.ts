import type { CompiledClause } from "../compile/clause.ts"
import { type InPlay, inPlayOf, type PlannedCriterion } from "../compile/plan.ts"
import type { BoundFacts, Slots } from "../facts/slots.ts"
import { addMover, type Movers } from "./movers.ts"

/**
 * Reads the clauses of a criterion, collects those that would move points, and answers which facts are in play as things stand.
 * An open fact moves nothing, be it the clause's own, a condition's or an exemption's.
 */
export function play(planned: PlannedCriterion, slots: Slots, unit: BoundFacts, movers: Movers): InPlay {
  movers.count = 0
  if (planned.isConditional) return playConditional(planned, slots, unit, movers)
  for (const compiled of planned.clauses) {
    if (isOpen(compiled, unit)) continue
    const found = compiled.find(unit.values)
    const raw = compiled.rawOf(found)
    if (raw >= compiled.least) addMover(movers, compiled, found, raw, false)
  }
  return planned.reads
}

/** What a clause puts in play: the facts of its condition alone, its own too, or those of its exemption as well. */
const conditionAlone = 0
const ownToo = 1
const exemptionToo = 2

/** More clauses than this have no number for what they put in play together; three to this power is below 2^53. */
const mostNumbered = 33

function playConditional(planned: PlannedCriterion, slots: Slots, unit: BoundFacts, movers: Movers): InPlay {
  const { clauses, inPlay } = planned
  let pattern = 0
  for (const compiled of clauses) {
    const { when, unless } = compiled
    const applies = when ? when.decide(unit) : true
    let plays = conditionAlone
    if (applies !== false) {
      const found = isOpen(compiled, unit) ? undefined : compiled.find(unit.values)
      const raw = found === undefined ? -1 : compiled.rawOf(found)
      const moves = found !== undefined && raw >= compiled.least
      plays = moves ? exemptionToo : ownToo
      const excused = moves && unless ? unless.decide(unit) : false
      if (moves && applies && excused !== undefined) addMover(movers, compiled, found, raw, excused)
    }
    pattern = pattern * 3 + plays
  }
  if (clauses.length > mostNumbered) return inPlayOf(factsOf(clauses, unit), slots)
  let known = inPlay.get(pattern)
  if (!known) {
    known = inPlayOf(factsOf(clauses, unit), slots)
    inPlay.set(pattern, known)
  }
  return known
}

function factsOf(clauses: readonly CompiledClause[], unit: BoundFacts): number[] {
  const facts = new Set<number>()
  for (const compiled of clauses) {
    const { when, unless, ownFacts } = compiled
    for (const fact of when?.facts ?? []) facts.add(fact)
    if (when?.decide(unit) === false) continue
    for (const fact of ownFacts) facts.add(fact)
    if (unless && !isOpen(compiled, unit) && compiled.rawOf(compiled.find(unit.values)) >= compiled.least) {
      for (const fact of unless.facts) facts.add(fact)
    }
  }
  return [...facts].sort((a, b) => a - b)
}

/** Whether one of its own facts is open. */
function isOpen({ ownFacts }: CompiledClause, { given }: BoundFacts): boolean {
  for (const fact of ownFacts) if (given[fact] === 0) return true
  return false
}
