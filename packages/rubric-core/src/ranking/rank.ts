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
  const places = new Map<number, number>()
  const standings = Float64Array.from(entries, standing).sort()
  // Lowest first: of those who are level the last one says the place, since only who is ahead stands behind it.
  for (let at = 0; at < standings.length; at += 1) places.set(standings[at] ?? 0, standings.length - at)
  return entries.map((entry) => places.get(standing(entry)) ?? 0)
}

/** Totals are never below 0, so that a vetoed one stands behind all others. */
function standing({ total, vetoed }: Ranked): number {
  return vetoed ? -1 : total
}
