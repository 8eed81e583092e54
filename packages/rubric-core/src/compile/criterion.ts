import type { Slots } from "../facts/slots.ts"
import type { Points } from "../points.ts"
import type { ClauseNode, Group } from "../rubric/clause.ts"
import type { Criterion } from "../rubric/rubric.ts"
import { pointsOfRubric } from "../rate/rate.ts"
import { compileClause, type CompiledClause } from "./clause.ts"

export interface CompiledGroup {
  readonly kind: "group"
  readonly group: Group
  /** Its clauses follow each other: the index of the first, and that after the last. */
  readonly from: number
  readonly end: number
  /** Infinity where it has none. */
  readonly cap: number
  readonly members: readonly CompiledNode[]
}

export type CompiledNode = CompiledClause | CompiledGroup

export interface CompiledCriterion {
  readonly criterion: Criterion
  /** Among the criteria of the rubric. */
  readonly index: number
  readonly base: Points
  /** Where it starts: its base, or 0. */
  readonly start: number
  readonly nodes: readonly CompiledNode[]
  /** All its clauses, groups opened. */
  readonly clauses: readonly CompiledClause[]
}

/** `firstClause` is how many clauses the criteria before it hold. */
export function compileCriterion(
  criterion: Criterion,
  index: number,
  firstClause: number,
  slots: Slots,
): CompiledCriterion {
  const clauses: CompiledClause[] = []

  function compileNode(node: ClauseNode): CompiledNode {
    if (node.kind === "group") {
      const cap = node.cap === undefined ? Infinity : pointsOfRubric(node.cap)
      const from = firstClause + clauses.length
      const members = node.members.map(compileNode)
      return { kind: "group", group: node, from, end: firstClause + clauses.length, members, cap }
    }
    const clause = compileClause(node, firstClause + clauses.length, criterion, slots)
    clauses.push(clause)
    return clause
  }

  const base = pointsOfRubric(criterion.basePoints)
  const nodes = criterion.clauses.map(compileNode)
  return { criterion, index, base, start: criterion.start === "full" ? base : 0, nodes, clauses }
}

/** Indices of all facts that these clauses, their conditions and their exemptions read. */
export function factsReadBy(clauses: readonly CompiledClause[]): number[] {
  const facts = clauses.flatMap(({ ownFacts, when, unless }) => [
    ...ownFacts,
    ...(when?.facts ?? []),
    ...(unless?.facts ?? []),
  ])
  return [...new Set(facts)].sort((a, b) => a - b)
}
