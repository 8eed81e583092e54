import type { CompiledClause } from "../compile/clause.ts"
import { type InPlay, inPlayOf, type PlannedCriterion } from "../compile/plan.ts"
import type { BoundFacts, Slots } from "../facts/slots.ts"
import type { LineStatus } from "../sheet/sheet.ts"

/** A clause that would move points, while its criterion is being settled. */
export interface Mover {
  readonly compiled: CompiledClause
  /** What it found, as one number. */
  readonly found: number
  /** Thousandths before caps. */
  readonly raw: number
  /** Thousandths by now. */
  counts: number
  /** The smallest cap that bit, or Infinity. */
  cappedAt: number
  status: LineStatus
}

/** What a criterion's clauses are about as things stand. */
export interface Played {
  readonly movers: readonly Mover[]
  readonly inPlay: InPlay
}

/**
 * Reads the clauses of a criterion. An open fact moves nothing, be it the clause's own, a condition's or an exemption's; an exemption
 * is in play only where its clause would move points.
 */
export function play({ clauses, reads, isConditional }: PlannedCriterion, slots: Slots, unit: BoundFacts): Played {
  const movers: Mover[] = []
  const facts: number[] = []
  for (const compiled of clauses) {
    const { when, unless, ownFacts } = compiled
    const applies = when ? when.decide(unit) : true
    facts.push(...(when?.facts ?? []))
    if (applies === false) continue
    facts.push(...ownFacts)
    if (ownFacts.some((fact) => unit.given[fact] === 0)) continue
    const found = compiled.find(unit.values)
    const raw = compiled.rawOf(found)
    if (raw < compiled.least) continue
    facts.push(...(unless?.facts ?? []))
    const isExempt = unless ? unless.decide(unit) : false
    if (applies && isExempt !== undefined) movers.push(moverOf(compiled, found, raw, isExempt))
  }
  return { movers, inPlay: isConditional ? inPlayOf(facts, slots) : reads }
}

function moverOf(compiled: CompiledClause, found: number, raw: number, isExempt: boolean): Mover {
  const { cap } = compiled
  if (isExempt) return { compiled, found, raw, counts: 0, cappedAt: Infinity, status: "exempt" }
  return { compiled, found, raw, counts: Math.min(raw, cap), cappedAt: raw > cap ? cap : Infinity, status: "counted" }
}

/** Takes away what a mover counts. */
export function silence(mover: Mover, status: LineStatus): void {
  mover.counts = 0
  mover.status = status
}
