import type { CompiledClause } from "../compile/clause.ts"
import type { CompiledNode } from "../compile/criterion.ts"
import { points, type Points } from "../points.ts"
import type { LineStatus } from "../sheet/sheet.ts"

/** A clause that would move points, while its criterion is being settled. */
export interface Candidate {
  readonly compiled: CompiledClause
  readonly raw: number
  status: LineStatus
  /** Magnitude that it moves by now. */
  counts: number
  cappedAt: Points | undefined
}

/** A candidate with its own cap applied. */
export function candidateOf(compiled: CompiledClause, raw: number, status: LineStatus): Candidate {
  const isCapped = raw > compiled.cap
  return {
    compiled,
    raw,
    status,
    counts: status === "exempt" ? 0 : isCapped ? compiled.cap : raw,
    cappedAt: isCapped && status !== "exempt" ? points(compiled.cap) : undefined,
  }
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
  limit(countedUnder(node, candidates), points(node.cap))
  return node.cap
}

/** Of several that are capped together the first in the words keep their points. */
function limit(candidates: readonly Candidate[], cap: Points): void {
  let left: number = cap
  for (const candidate of candidates) {
    if (candidate.counts > left) {
      candidate.counts = left
      if (candidate.cappedAt === undefined || cap < candidate.cappedAt) candidate.cappedAt = cap
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
