import type { CompiledClause } from "../compile/clause.ts"
import { profileHolds } from "../condition/profile.ts"
import type { BoundFacts } from "../facts/slots.ts"
import type { Profile } from "../rubric/rubric.ts"
import { type Candidate, limit } from "./candidate.ts"

/**
 * Reads one clause: notes in `inPlay` which facts it needs as things stand, and answers what it would move. An open fact moves
 * nothing, be it the clause's own, a condition's or an exemption's.
 */
export function play(
  compiled: CompiledClause,
  profile: Profile,
  unit: BoundFacts,
  inPlay: Set<number>,
): Candidate | undefined {
  const { clause, ownFacts, when, unless } = compiled
  if (!profileHolds(clause.when?.profile, profile)) return undefined
  when?.facts.forEach((fact) => inPlay.add(fact))
  const applies = when ? when.decide(unit) : true
  if (applies === false) return undefined
  ownFacts.forEach((fact) => inPlay.add(fact))
  const finding = ownFacts.every((fact) => unit.given[fact]) ? compiled.find(unit.values) : undefined
  if (!finding) return undefined
  unless?.facts.forEach((fact) => inPlay.add(fact))
  const excused = unless ? unless.decide(unit) : false
  if (applies === undefined || excused === undefined) return undefined
  const candidate: Candidate = { compiled, finding, status: excused ? "exempt" : "counted", counts: 0 }
  if (excused) return candidate
  candidate.counts = finding.moved.points
  if (compiled.cap !== undefined) limit([candidate], compiled.cap)
  return candidate
}
