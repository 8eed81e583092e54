import {
  clausesIn,
  type ClauseNode,
  type Criterion,
  explainGroup,
  explainRule,
  type Locale,
  type Rubric,
} from "@plumbline/rubric-core"
import { signOf } from "@plumbline/ui"

/** One line of the rules of a criterion: a clause with its sign, or a group above its members. */
export interface RuleLine {
  readonly id: string
  readonly depth: number
  readonly sign: string | undefined
  readonly sentence: string
}

/** The rules of a criterion in sentences, groups above their members. */
export function ruleLines(rubric: Rubric, criterion: Criterion, locale: Locale): readonly RuleLine[] {
  const signs = clauseSigns(criterion)
  const linesOf = (nodes: readonly ClauseNode[], depth: number): readonly RuleLine[] =>
    nodes.flatMap((node): readonly RuleLine[] => {
      if (node.kind === "clause") {
        return [
          { id: node.id, depth, sign: signs.get(node.id), sentence: explainRule(rubric, criterion, node, locale) },
        ]
      }
      const group: RuleLine = { id: node.id, depth, sign: undefined, sentence: explainGroup(node, locale) }
      return [group, ...linesOf(node.members, depth + 1)]
    })
  return linesOf(criterion.clauses, 0)
}

/** ①, ② … for the clauses of a criterion in the order of the document, tying each rule to its words. */
export function clauseSigns(criterion: Criterion): ReadonlyMap<string, string> {
  return new Map(clausesIn(criterion.clauses).map((clause, place) => [clause.id, signOf(place)]))
}
