import type { Clause } from "../../rubric/clause.ts"
import type { ProfileCondition } from "../../rubric/condition.ts"
import { comparesNever, holdsNever } from "../never.ts"
import type { Finding, LintedCriterion, LintScope } from "../finding.ts"
import { clausesOf, type PlacedNode } from "../scope.ts"

/** A condition that no unit meets: its clause never applies. */
export function conditionNeverMet({ criteria, ...scope }: LintScope): Finding[] {
  const { rubric } = scope
  return criteria.flatMap((linted) =>
    clausesOf(linted).flatMap(({ node, path }): Finding[] => {
      const { when, unless, measure } = node
      const applies = !(
        (when?.profile && meetsNoUnit(when.profile)) ||
        (when?.facts && holdsNever(when.facts, scope)) ||
        (measure.kind === "comparison" && !movesAtNothing(node) && comparesNever(measure.of, measure.is, scope))
      )
      const excuses = !unless || !holdsNever(unless, scope)
      if (applies && excuses) return []
      return [
        {
          code: "conditionNeverMet",
          severity: "error",
          at: { ...linted.at, clause: node.id, span: node.says },
          says: {
            zh: `第${linted.criterion.number}条的条款 ${node.id} 的${applies ? "免扣" : ""}条件任何单位都不符合。`,
            en: `No unit meets the ${applies ? "exemption" : "condition"} of clause ${node.id} of criterion ${linted.criterion.number}.`,
          },
          ...fixOf(linted, path, applies),
        },
      ]
    }),
  )

  /** What never holds may go without any points moving: an exemption from its clause, a clause from its criterion. */
  function fixOf({ criterion: { clauses }, path: way }: LintedCriterion, path: PlacedNode["path"], applies: boolean) {
    if (applies) {
      return {
        fix: {
          says: { zh: "去掉这一免扣条件。", en: "Leave the exemption out." },
          set: [{ path: [...path, "unless"], value: undefined }],
        },
      }
    }
    const index = path[way.length + 1]
    if (path.length !== way.length + 2 || typeof index !== "number") return {}
    return {
      fix: {
        says: { zh: "删去这一条款。", en: "Leave the clause out." },
        set: [{ path: [...way, "clauses"], value: clauses.toSpliced(index, 1) }],
      },
    }
  }

  function meetsNoUnit({ kind, code, fields }: ProfileCondition): boolean {
    if (code?.length === 0) return true
    if (kind && !kind.some((each) => rubric.kinds.some(({ id }) => id === each))) return true
    return Object.entries(fields ?? {}).some(
      ([name, allowed]) => allowed.length === 0 || !rubric.profileFields?.some(({ id }) => id === name),
    )
  }
}

/** Bands, and points that only shrink, say something of a comparison that does not hold, too. */
function movesAtNothing(clause: Clause): boolean {
  if (clause.effect === "veto") return false
  return clause.rate.kind === "bands" || (clause.rate.kind === "each" && clause.rate.first !== undefined)
}
