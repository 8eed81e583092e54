import { type Mover, silence } from "./play.ts"

/** Of several `set` that fire the lowest wins, the first of a tie; all other clauses but a veto are superseded. */
export function settleSet(movers: readonly Mover[], base: number): number | undefined {
  const fired = movers.filter(({ compiled, status }) => compiled.clause.effect === "set" && status === "counted")
  const [first, ...others] = fired
  if (!first) return undefined
  const winner = others.reduce((lowest, mover) => (mover.counts < lowest.counts ? mover : lowest), first)
  for (const mover of movers) {
    if (mover !== winner && mover.status !== "exempt" && mover.compiled.clause.effect !== "veto")
      silence(mover, "superseded")
  }
  return Math.min(winner.counts, base)
}

/** Whether a veto of the criterion itself fired; then nothing else of the criterion counts. */
export function settleVeto(movers: readonly Mover[]): boolean {
  const fired = movers.some(
    ({ compiled: { clause }, status }) =>
      clause.effect === "veto" && clause.scope === "criterion" && status === "counted",
  )
  if (!fired) return false
  for (const mover of movers) {
    if (mover.status === "counted" && mover.compiled.clause.effect !== "veto") silence(mover, "vetoed")
  }
  return true
}

/** What a mover moves, signed: a `set` the way from where the criterion starts, its veto all that it had. */
export function movedBy({ compiled: { clause, sign }, counts, status }: Mover, start: number, settled: number): number {
  if (status !== "counted") return 0
  switch (clause.effect) {
    case "deduct":
    case "add":
      return counts === 0 ? 0 : sign * counts
    case "set":
      return settled - start
    case "veto":
      return clause.scope === "criterion" ? 0 - settled : 0
    default:
      return clause satisfies never
  }
}
