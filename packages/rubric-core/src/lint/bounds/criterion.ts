import { noPoints, parsePoints, points, type Points } from "../../points.ts"
import type { Clause, ClauseNode } from "../../rubric/clause.ts"
import type { Scope } from "../../schema/references/scope.ts"
import { mostMoved } from "./rate.ts"

/** How to bound a node: which clauses apply, and what one counts that nothing bounds. */
export interface Bounding {
  readonly base: Points
  readonly scope: Scope
  readonly applies: (clause: Clause) => boolean
  readonly unbounded: number
}

/** The most that a node can move, its own caps and groups heeded; only clauses that deduct or add. */
export function mostOfNode(node: ClauseNode, bounding: Bounding): number {
  const cap = capOf(node)
  if (node.kind === "clause") {
    if (!bounding.applies(node) || (node.effect !== "deduct" && node.effect !== "add")) return 0
    const most = mostMoved(node, bounding.base, bounding.scope)
    return Math.min(most ?? (cap === Infinity ? bounding.unbounded : cap), cap)
  }
  const members = node.members.map((member) => mostOfNode(member, bounding))
  const most = node.combine === "sum" ? members.reduce((sum, each) => sum + each, 0) : Math.max(...members)
  return Math.min(most, cap)
}

export function capOf(node: ClauseNode): number {
  const cap = node.kind === "clause" && node.effect === "veto" ? undefined : node.cap
  return cap === undefined ? Infinity : (parsePoints(cap) ?? noPoints)
}

/** The most that the nodes of one effect can move together. */
export function mostOfNodes(nodes: readonly ClauseNode[], bounding: Bounding): Points {
  return points(nodes.reduce((sum, node) => sum + mostOfNode(node, bounding), 0))
}
