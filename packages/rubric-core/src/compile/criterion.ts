import type { Slots } from "../facts/slots.ts"
import type { Points } from "../points.ts"
import type { ClauseNode, Group } from "../rubric/clause.ts"
import type { PlacedCriterion } from "../rubric/outline.ts"
import type { Criterion } from "../rubric/rubric.ts"
import { capPoints, compileClause, type CompiledClause } from "./clause.ts"

export interface CompiledGroup {
  readonly kind: "group"
  readonly group: Group
  readonly cap?: Points
  readonly members: readonly CompiledNode[]
}

export type CompiledNode = CompiledClause | CompiledGroup

export interface CompiledCriterion {
  readonly criterion: Criterion
  /** Among the criteria of the rubric. */
  readonly index: number
  readonly base: Points
  readonly nodes: readonly CompiledNode[]
  /** All its clauses, groups opened. */
  readonly clauses: readonly CompiledClause[]
}

export function compileCriterion({ criterion }: PlacedCriterion, index: number, slots: Slots): CompiledCriterion {
  const clauses: CompiledClause[] = []

  function compileNode(node: ClauseNode): CompiledNode {
    if (node.kind === "group") {
      const members = node.members.map(compileNode)
      return { kind: "group", group: node, members, ...(node.cap !== undefined && { cap: capPoints(node.cap) }) }
    }
    const clause = compileClause(node, clauses.length, criterion, slots)
    clauses.push(clause)
    return clause
  }

  const nodes = criterion.clauses.map(compileNode)
  return { criterion, index, base: capPoints(criterion.basePoints), nodes, clauses }
}

/** Indices of all facts that any of its clauses, conditions or exemptions reads. */
export function factsReadBy({ clauses }: CompiledCriterion): number[] {
  return [
    ...new Set(
      clauses.flatMap((clause) => [...clause.ownFacts, ...(clause.when?.facts ?? []), ...(clause.unless?.facts ?? [])]),
    ),
  ]
}
