import { type CompiledClause, leastMoving } from "../compile/clause.ts"
import type { PlannedCriterion } from "../compile/plan.ts"
import type { BoundFacts } from "../facts/slots.ts"
import { type Candidate, candidateOf } from "./candidate.ts"

/** The clauses of a criterion that would move points, and which facts are in play as things stand. */
export interface Played {
  readonly candidates: readonly Candidate[]
  /** Indices of facts, in their order. */
  readonly inPlay: readonly number[]
}

/** Reads the clauses of a criterion. An open fact moves nothing, be it the clause's own, a condition's or an exemption's. */
export function play({ clauses, isConditional, facts }: PlannedCriterion, unit: BoundFacts): Played {
  const candidates: Candidate[] = []
  if (!isConditional) {
    for (const compiled of clauses) {
      const raw = rawOf(compiled, unit)
      if (raw >= leastMoving(compiled.clause)) candidates.push(candidateOf(compiled, raw, "counted"))
    }
    return { candidates, inPlay: facts }
  }
  const inPlay = new Set<number>()
  for (const compiled of clauses) {
    const candidate = playConditional(compiled, unit, inPlay)
    if (candidate) candidates.push(candidate)
  }
  return { candidates, inPlay: inPlay.size === facts.length ? facts : [...inPlay].sort((a, b) => a - b) }
}

function playConditional(compiled: CompiledClause, unit: BoundFacts, inPlay: Set<number>): Candidate | undefined {
  const { ownFacts, when, unless } = compiled
  if (when) for (const fact of when.facts) inPlay.add(fact)
  const applies = when ? when.decide(unit) : true
  if (applies === false) return undefined
  for (const fact of ownFacts) inPlay.add(fact)
  const raw = rawOf(compiled, unit)
  if (raw < leastMoving(compiled.clause)) return undefined
  if (unless) for (const fact of unless.facts) inPlay.add(fact)
  const excused = unless ? unless.decide(unit) : false
  if (applies === undefined || excused === undefined) return undefined
  return candidateOf(compiled, raw, excused ? "exempt" : "counted")
}

/** Below any mover while one of its own facts is open. */
function rawOf({ ownFacts, raw }: CompiledClause, { values, given }: BoundFacts): number {
  for (const fact of ownFacts) if (!given[fact]) return -1
  return raw(values)
}
