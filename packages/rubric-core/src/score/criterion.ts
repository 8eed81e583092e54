import type { CompiledCriterion } from "../compile/criterion.ts"
import type { BoundFacts, Slots } from "../facts/slots.ts"
import { points, type Points } from "../points.ts"
import type { Profile } from "../rubric/rubric.ts"
import type { CriterionScore, Line } from "../sheet/sheet.ts"
import { type Candidate, type Candidates, settle, silence } from "./candidate.ts"
import { play } from "./play.ts"

/** A signed amount of the decided layer, read. */
export interface SignedPoints {
  readonly points: Points
  readonly reason: string
}

/** Scores one criterion: its clauses, groups inside out, the hold at 0..base, then set, veto and adjustment. */
export function scoreCriterion(
  compiled: CompiledCriterion,
  slots: Slots,
  profile: Profile,
  unit: BoundFacts,
  adjustment?: SignedPoints,
): CriterionScore {
  const { criterion, base, nodes, clauses } = compiled
  const inPlay = new Set<number>()
  const candidates: Candidates = clauses.map((clause) => play(clause, profile, unit, inPlay))
  for (const node of nodes) settle(node, candidates)
  const found = candidates.filter((candidate) => candidate !== undefined)

  const start = criterion.start === "full" ? base : 0
  const sum = found.reduce((total, candidate) => total + signed(candidate), start)
  const set = settleSet(found, base)
  const settled = set ?? hold(sum, base)
  const vetoed = isVetoed(found)
  const final = vetoed ? 0 : settled

  const order = [...inPlay].sort((a, b) => a - b)
  const idOf = (index: number): string => slots.all[index]?.fact.id ?? ""
  const open = order.filter((index) => !unit.given[index]).map(idOf)
  const lines = found.map((candidate) => lineOf(candidate, criterion.id, unit, { start, settled }))
  return {
    id: criterion.id,
    number: criterion.number,
    basePoints: base,
    points: points(final + (adjustment?.points ?? 0)),
    complete: open.length === 0,
    open,
    inPlay: order.map(idOf),
    lines,
    held: set === undefined && !vetoed && sum !== settled,
    ...(adjustment && { adjustment }),
    needsEvidence: lines.some(
      (line) => line.moved !== 0 && (line.clause.evidence === true || criterion.evidence !== undefined),
    ),
  }
}

function hold(sum: number, base: Points): number {
  return Math.min(Math.max(sum, 0), base)
}

function signed({ compiled, counts }: Candidate): number {
  if (compiled.clause.effect === "deduct") return -counts
  return compiled.clause.effect === "add" ? counts : 0
}

/** Of several `set` that fire the lowest wins, the first of a tie; all other clauses but a veto are superseded. */
function settleSet(found: readonly Candidate[], base: Points): number | undefined {
  const fired = found.filter(({ compiled, status }) => compiled.clause.effect === "set" && status === "counted")
  const [first, ...others] = fired
  if (!first) return undefined
  const winner = others.reduce((lowest, candidate) => (candidate.counts < lowest.counts ? candidate : lowest), first)
  for (const candidate of found) {
    if (candidate !== winner && candidate.status !== "exempt" && candidate.compiled.clause.effect !== "veto") {
      silence(candidate, "superseded")
    }
  }
  return Math.min(winner.counts, base)
}

/** Whether a veto of the criterion itself fired; then nothing else of the criterion counts. */
function isVetoed(found: readonly Candidate[]): boolean {
  const fired = found.some(
    ({ compiled: { clause }, status }) =>
      clause.effect === "veto" && clause.scope === "criterion" && status === "counted",
  )
  if (!fired) return false
  for (const candidate of found) {
    if (candidate.status === "counted" && candidate.compiled.clause.effect !== "veto") silence(candidate, "vetoed")
  }
  return true
}

function lineOf(
  { compiled, finding, status, counts, cappedAt }: Candidate,
  criterion: string,
  unit: BoundFacts,
  { start, settled }: { readonly start: number; readonly settled: number },
): Line {
  const { clause } = compiled
  const { reading, moved } = finding
  const periods = moved.periods ?? reading.periods
  return {
    clause,
    criterion,
    status,
    quantity: reading.quantity,
    ...(reading.found && { found: reading.found }),
    ...(reading.outOf && { outOf: reading.outOf }),
    ...(periods !== undefined && { periods }),
    ...(reading.level !== undefined && { level: reading.level }),
    ...(moved.band !== undefined && { band: moved.band }),
    raw: moved.points,
    moved: points(movedBy()),
    ...(cappedAt !== undefined && { cappedAt }),
    words: compiled.words(unit, reading),
  }

  function movedBy(): number {
    if (status !== "counted") return 0
    switch (clause.effect) {
      case "deduct":
        return counts === 0 ? 0 : -counts
      case "add":
        return counts
      case "set":
        return settled - start
      case "veto":
        return clause.scope === "criterion" && settled !== 0 ? -settled : 0
      default:
        return clause satisfies never
    }
  }
}
