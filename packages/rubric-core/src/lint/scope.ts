import { noPoints, parsePoints } from "../points.ts"
import type { Clause, ClauseNode } from "../rubric/clause.ts"
import type { Rubric } from "../rubric/rubric.ts"
import { scopeOf } from "../schema/references/scope.ts"
import type { LintedCriterion, LintScope } from "./finding.ts"

export function lintScope(rubric: Rubric): LintScope {
  const criteria = rubric.sections.flatMap((section, s) =>
    section.items.flatMap((item, i) =>
      item.criteria.map((criterion, c): LintedCriterion => ({
        section,
        sectionNumber: String(s + 1),
        item,
        criterion,
        at: { section: section.id, item: item.id, criterion: criterion.id },
        path: ["sections", s, "items", i, "criteria", c],
        base: parsePoints(criterion.basePoints) ?? noPoints,
      })),
    ),
  )
  return { ...scopeOf(rubric), criteria }
}

/** A node with its way from the rubric's root. */
export interface PlacedNode<Node extends ClauseNode = ClauseNode> {
  readonly node: Node
  readonly path: readonly (string | number)[]
}

/** All clauses and groups of a criterion, each with its way through the JSON. */
export function nodesOf({ criterion, path }: LintedCriterion): PlacedNode[] {
  const below = (nodes: readonly ClauseNode[], way: readonly (string | number)[]): PlacedNode[] =>
    nodes.flatMap((node, index) => {
      const here = [...way, index]
      return node.kind === "group"
        ? [{ node, path: here }, ...below(node.members, [...here, "members"])]
        : [{ node, path: here }]
    })
  return below(criterion.clauses, [...path, "clauses"])
}

export function clausesOf(criterion: LintedCriterion): PlacedNode<Clause>[] {
  return nodesOf(criterion).flatMap(({ node, path }) => (node.kind === "clause" ? [{ node, path }] : []))
}
