import type { CompiledClause } from "../compile/clause.ts"
import type { CompiledNode } from "../compile/criterion.ts"
import type { LineStatus } from "../sheet/sheet.ts"

/** A clause that would move points, while its criterion is being settled. */
export interface Candidate {
  readonly compiled: CompiledClause
  /** What it found, as one number. */
  readonly found: number
  readonly raw: number
  status: LineStatus
  /** Magnitude that it moves by now. */
  counts: number
  /** The smallest cap that bit, or Infinity. */
  cappedAt: number
}

/** Settles a node inside out and says what it comes to. */
export function settle(node: CompiledNode, candidates: readonly Candidate[]): number {
  if (node.kind === "clause") return candidates.find(({ compiled }) => compiled === node)?.counts ?? 0
  const amounts = node.members.map((member) => settle(member, candidates))
  const amount =
    node.group.combine === "highest"
      ? keepHighest(node.members, amounts, candidates)
      : amounts.reduce((a, b) => a + b, 0)
  if (amount <= node.cap) return amount
  limit(countedUnder(node, candidates), node.cap)
  return node.cap
}

/** Of several that are capped together the first in the words keep their points. */
function limit(candidates: readonly Candidate[], cap: number): void {
  let left = cap
  for (const candidate of candidates) {
    if (candidate.counts > left) {
      candidate.counts = left
      if (cap < candidate.cappedAt) candidate.cappedAt = cap
    }
    left -= candidate.counts
  }
}

/** The first of a tie counts; the others are not counted. A member in which nothing moves cannot be the one that counts. */
function keepHighest(
  members: readonly CompiledNode[],
  amounts: readonly number[],
  candidates: readonly Candidate[],
): number {
  const moving = members.map((member) => countedUnder(member, candidates))
  let kept = -1
  moving.forEach((under, index) => {
    if (under.length > 0 && (kept < 0 || (amounts[index] ?? 0) > (amounts[kept] ?? 0))) kept = index
  })
  moving.forEach((under, index) => {
    if (index !== kept) for (const candidate of under) silence(candidate, "notCounted")
  })
  return amounts[kept] ?? 0
}

export function silence(candidate: Candidate, status: LineStatus): void {
  candidate.status = status
  candidate.counts = 0
}

function countedUnder(node: CompiledNode, candidates: readonly Candidate[]): Candidate[] {
  if (node.kind === "group") return node.members.flatMap((member) => countedUnder(member, candidates))
  return candidates.filter(({ compiled, status }) => compiled === node && status === "counted")
}
