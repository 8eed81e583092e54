import type { CompiledClause } from "../compile/clause.ts"

/**
 * The clauses of one criterion that would move points, while it is being settled. The arrays are used again for every criterion:
 * a sheet is made of its lines alone.
 */
export interface Movers {
  count: number
  readonly clauses: CompiledClause[]
  /** What each found, as one number. */
  readonly found: number[]
  /** Thousandths before caps. */
  readonly raws: number[]
  /** Thousandths by now. */
  readonly counts: number[]
  /** The smallest cap that bit, or Infinity. */
  readonly caps: number[]
  readonly exempt: boolean[]
}

export function noMovers(): Movers {
  return { count: 0, clauses: [], found: [], raws: [], counts: [], caps: [], exempt: [] }
}

/** Adds a mover with its own cap applied. */
export function addMover(movers: Movers, clause: CompiledClause, found: number, raw: number, exempt: boolean): void {
  const at = movers.count
  const isCapped = raw > clause.cap && !exempt
  movers.clauses[at] = clause
  movers.found[at] = found
  movers.raws[at] = raw
  movers.counts[at] = exempt ? 0 : isCapped ? clause.cap : raw
  movers.caps[at] = isCapped ? clause.cap : Infinity
  movers.exempt[at] = exempt
  movers.count = at + 1
}

/** Caps the movers from one clause to before another together: the first in the words keep their points. */
export function capTogether(movers: Movers, from: number, end: number, cap: number): void {
  const { clauses, counts, caps, count } = movers
  let left = cap
  for (let at = 0; at < count; at += 1) {
    const index = clauses[at]?.index ?? 0
    if (index < from || index >= end) continue
    const own = counts[at] ?? 0
    if (own > left) {
      counts[at] = left
      if (cap < (caps[at] ?? 0)) caps[at] = cap
    }
    left -= counts[at] ?? 0
  }
}
