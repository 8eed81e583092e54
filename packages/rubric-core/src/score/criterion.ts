import type { PlannedCriterion } from "../compile/plan.ts"
import type { BoundFacts, Slots } from "../facts/slots.ts"
import { points, type Points } from "../points.ts"
import type { CriterionScore } from "../sheet/sheet.ts"
import { type Candidate, settle, silence } from "./candidate.ts"
import { lineOf } from "./line.ts"
import { play } from "./play.ts"

/** A signed amount of the decided layer, read. */
export interface SignedPoints {
  readonly points: Points
  readonly reason: string
}

/** Scores one criterion. One of few states is scored once for each and shared from then on. */
export function scoreCriterion(
  planned: PlannedCriterion,
  slots: Slots,
  unit: BoundFacts,
  adjustment?: SignedPoints,
): CriterionScore {
  const { memo } = planned
  if (!memo || adjustment) return settleCriterion(planned, slots, unit, adjustment)
  const state = memo.stateOf(unit)
  return (memo.scores[state] ??= settleCriterion(planned, slots, unit))
}

/** Its clauses, groups inside out, the hold at 0..base, then set, veto and adjustment. */
function settleCriterion(
  planned: PlannedCriterion,
  slots: Slots,
  unit: BoundFacts,
  adjustment?: SignedPoints,
): CriterionScore {
  const { criterion, base, start } = planned.compiled
  const { candidates, inPlay } = play(planned, unit)
  if (!planned.isPlain) for (const node of planned.nodes) settle(node, candidates)
  let sum = start
  for (const candidate of candidates) sum += signed(candidate)
  const set = planned.isPlain ? undefined : settleSet(candidates, base)
  const settled = set ?? Math.min(Math.max(sum, 0), base)
  const isVetoed = !planned.isPlain && settleVeto(candidates)
  const standing = { start, settled }
  const lines = candidates.map((candidate) => lineOf(candidate, criterion.id, unit, standing))
  const ids = inPlay === planned.facts ? planned.factIds : idsOf(inPlay, slots)
  const open = openAmong(inPlay, slots, unit)
  const score = {
    id: criterion.id,
    number: criterion.number,
    basePoints: base,
    points: points((isVetoed ? 0 : settled) + (adjustment?.points ?? 0)),
    complete: open.length === 0,
    open,
    inPlay: ids,
    lines,
    held: set === undefined && !isVetoed && sum !== settled,
    needsEvidence: lines.some(
      ({ moved, clause }) => moved !== 0 && (clause.evidence === true || criterion.evidence !== undefined),
    ),
  }
  return adjustment ? { ...score, adjustment } : score
}

const none: readonly string[] = []

function openAmong(facts: readonly number[], slots: Slots, { given }: BoundFacts): readonly string[] {
  for (const fact of facts) {
    if (!given[fact])
      return idsOf(
        facts.filter((index) => !given[index]),
        slots,
      )
  }
  return none
}

function idsOf(facts: readonly number[], slots: Slots): readonly string[] {
  return facts.map((index) => slots.all[index]?.fact.id ?? "")
}

function signed({ compiled, counts }: Candidate): number {
  const { effect } = compiled.clause
  return effect === "deduct" ? -counts : effect === "add" ? counts : 0
}

/** Of several `set` that fire the lowest wins, the first of a tie; all other clauses but a veto are superseded. */
function settleSet(candidates: readonly Candidate[], base: Points): number | undefined {
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
