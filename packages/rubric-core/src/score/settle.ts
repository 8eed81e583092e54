import type { PlannedCriterion } from "../compile/plan.ts"
import type { BoundFacts } from "../facts/slots.ts"
import { points } from "../points.ts"
import type { Line } from "../sheet/sheet.ts"
import { type Candidate, settle, silence } from "./candidate.ts"
import type { Settled } from "./criterion.ts"
import { lineOf } from "./line.ts"
import type { Movers } from "./movers.ts"

/** Where a criterion started, and where it stood before a veto. */
interface Standing {
  readonly start: number
  readonly settled: number
}

/** Any criterion: groups inside out, the hold at 0..base, then `set`, then the veto. */
export function settleByRule(planned: PlannedCriterion, movers: Movers, unit: BoundFacts): Settled {
  const { start, base, criterion } = planned.compiled
  const candidates = candidatesOf(movers)
  for (const node of planned.nodes) settle(node, candidates)
  const sum = candidates.reduce((total, { compiled, counts }) => total + compiled.sign * counts, start)
  const set = settleSet(candidates, base)
  const settled = set ?? Math.min(Math.max(sum, 0), base)
  const isVetoed = settleVeto(candidates)
  return {
    settled: isVetoed ? 0 : settled,
    held: set === undefined && !isVetoed && sum !== settled,
    lines: candidates.map((candidate) => line(candidate, criterion.id, unit, { start, settled })),
  }
}

function candidatesOf({ count, clauses, found, raws, counts, caps, exempt }: Movers): Candidate[] {
  return clauses.slice(0, count).map((compiled, at) => ({
    compiled,
    found: found[at] ?? 0,
    raw: raws[at] ?? 0,
    status: exempt[at] === true ? "exempt" : "counted",
    counts: counts[at] ?? 0,
    cappedAt: caps[at] ?? Infinity,
  }))
}

/** Of several `set` that fire the lowest wins, the first of a tie; all other clauses but a veto are superseded. */
function settleSet(candidates: readonly Candidate[], base: number): number | undefined {
  const fired = candidates.filter(({ compiled, status }) => compiled.clause.effect === "set" && status === "counted")
  const [first, ...others] = fired
  if (!first) return undefined
  const winner = others.reduce((lowest, candidate) => (candidate.counts < lowest.counts ? candidate : lowest), first)
  for (const candidate of candidates) {
    if (candidate !== winner && candidate.status !== "exempt" && candidate.compiled.clause.effect !== "veto") {
      silence(candidate, "superseded")
    }
  }
  return Math.min(winner.counts, base)
}

/** Whether a veto of the criterion itself fired; then nothing else of the criterion counts. */
function settleVeto(candidates: readonly Candidate[]): boolean {
  const fired = candidates.some(
    ({ compiled: { clause }, status }) =>
      clause.effect === "veto" && clause.scope === "criterion" && status === "counted",
  )
  if (!fired) return false
  for (const candidate of candidates) {
    if (candidate.status === "counted" && candidate.compiled.clause.effect !== "veto") silence(candidate, "vetoed")
  }
  return true
}

function line(candidate: Candidate, criterion: string, { values }: BoundFacts, standing: Standing): Line {
  const { compiled, status, found, raw, cappedAt } = candidate
  return lineOf(compiled, criterion, status, found, raw, points(movedBy(candidate, standing)), cappedAt, values)
}

function movedBy({ compiled: { clause, sign }, counts, status }: Candidate, { start, settled }: Standing): number {
  if (status !== "counted") return 0
  switch (clause.effect) {
    case "deduct":
    case "add":
      return counts === 0 ? 0 : sign * counts
    case "set":
      return settled - start
    case "veto":
      return clause.scope === "criterion" && settled !== 0 ? -settled : 0
    default:
      return clause satisfies never
  }
}
