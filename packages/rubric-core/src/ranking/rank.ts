import type { Points } from "../points.ts"

/** What a ranking looks at: a total in thousandths, and whether it was vetoed. */
export interface Ranked {
  readonly total: Points
  /** A vetoed total ranks last, whatever stands beside it. */
  readonly vetoed: boolean
}

/**
 * Places with ties, the highest total first: who is level shares a place, and the next place is left out.
 *
 * @example rank([90, 80, 80, 70].map((total) => ({ total, vetoed: false }))) // [1, 2, 2, 4]
 */
export function rank(entries: readonly Ranked[]): number[] {
  return entries.map((entry) => 1 + entries.filter((other) => isAhead(other, entry)).length)
}

function isAhead(one: Ranked, other: Ranked): boolean {
  if (one.vetoed !== other.vetoed) return other.vetoed
  return !one.vetoed && one.total > other.total
}
