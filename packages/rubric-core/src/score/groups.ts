import type { CompiledGroup, CompiledNode } from "../compile/criterion.ts"
import { type Mover, silence } from "./play.ts"

/** Settles a group inside out: of its members the highest alone counts, or all do; then its cap. */
export function settleGroup(group: CompiledGroup, movers: readonly Mover[]): void {
  for (const member of group.members) if (member.kind === "group") settleGroup(member, movers)
  if (group.group.combine === "highest") keepHighest(group.members, movers)
  // Of several that are capped together the first in the words keep their points.
  let left = group.cap
  for (const mover of countedUnder(group, movers)) {
    if (mover.counts > left) {
      mover.counts = left
      mover.cappedAt = Math.min(mover.cappedAt, group.cap)
    }
    left -= mover.counts
  }
}

/** The first of a tie counts; the others are not counted. A member in which nothing moves cannot be the one that counts. */
function keepHighest(members: readonly CompiledNode[], movers: readonly Mover[]): void {
  const moving = members.map((member) => countedUnder(member, movers)).filter((under) => under.length > 0)
  const amounts = moving.map((under) => under.reduce((sum, { counts }) => sum + counts, 0))
  const kept = amounts.indexOf(Math.max(...amounts))
  moving.forEach((under, index) => {
    if (index !== kept) for (const mover of under) silence(mover, "notCounted")
  })
}

/** The movers below a node that count. */
function countedUnder(node: CompiledNode, movers: readonly Mover[]): Mover[] {
  const [from, end] = node.kind === "group" ? [node.from, node.end] : [node.index, node.index + 1]
  return movers.filter(({ compiled: { index }, status }) => index >= from && index < end && status === "counted")
}
