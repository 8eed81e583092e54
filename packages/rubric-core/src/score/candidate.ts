import type { CompiledClause, Finding } from "../compile/clause.ts"
import type { CompiledNode } from "../compile/criterion.ts"
import type { Points } from "../points.ts"
import type { LineStatus } from "../sheet/sheet.ts"

/** A clause that would move points, while its criterion is being settled. */
export interface Candidate {
  readonly compiled: CompiledClause
  readonly finding: Finding
  status: LineStatus
  /** Magnitude that it moves by now. */
  counts: number
  cappedAt?: Points
}

/** Candidates by the index of their clause. */
export type Candidates = (Candidate | undefined)[]

/** Applies the cap of a clause or group: of several that are capped together the first in the words keep their points. */
export function limit(candidates: readonly Candidate[], cap: Points): void {
  let left: number = cap
  for (const candidate of candidates) {
    if (candidate.counts > left) {
      candidate.counts = left
      if (candidate.cappedAt === undefined || cap < candidate.cappedAt) candidate.cappedAt = cap
    }
    left -= candidate.counts
  }
}

/** Settles a node inside out and says what it comes to. */
export function settle(node: CompiledNode, candidates: Candidates): number {
  if (node.kind === "clause") return candidates[node.index]?.counts ?? 0
  const amounts = node.members.map((member) => settle(member, candidates))
  const amount =
    node.group.combine === "highest"
      ? keepHighest(node.members, amounts, candidates)
      : amounts.reduce((a, b) => a + b, 0)
  if (node.cap === undefined || amount <= node.cap) return amount
  limit(countedUnder(node, candidates), node.cap)
  return node.cap
}

/** The first of a tie counts; the others are not counted. */
function keepHighest(members: readonly CompiledNode[], amounts: readonly number[], candidates: Candidates): number {
  const highest = Math.max(...amounts)
  const kept = amounts.indexOf(highest)
  members.forEach((member, index) => {
    if (index === kept) return
    for (const candidate of countedUnder(member, candidates)) silence(candidate, "notCounted")
  })
  return highest
}

export function silence(candidate: Candidate, status: LineStatus): void {
  candidate.status = status
  candidate.counts = 0
}

function countedUnder(node: CompiledNode, candidates: Candidates): Candidate[] {
  if (node.kind === "group") return node.members.flatMap((member) => countedUnder(member, candidates))
  const candidate = candidates[node.index]
  return candidate?.status === "counted" ? [candidate] : []
}
