import type { FactCondition, ProfileCondition } from "../../rubric/condition.ts"
import { comparesNever, holdsNever } from "../never.ts"
import type { Finding, LintScope } from "../finding.ts"
import { clausesOf } from "../scope.ts"

/** A condition that no unit meets: its clause never applies. */
export function conditionNeverMet({ criteria, ...scope }: LintScope): Finding[] {
  const { rubric } = scope
  return criteria.flatMap((linted) =>
    clausesOf(linted).flatMap(({ node }): Finding[] => {
      const { when, unless, measure } = node
      const never =
        (when?.profile && meetsNoUnit(when.profile)) ||
        [when?.facts, unless].some((condition?: FactCondition) => condition && holdsNever(condition, scope)) ||
        (measure.kind === "comparison" && comparesNever(measure.of, measure.is, scope))
      if (!never) return []
      return [
        {
          code: "conditionNeverMet",
          severity: "error",
          at: { ...linted.at, clause: node.id, span: node.says },
          says: {
            zh: `第${linted.criterion.number}条的条款 ${node.id} 的条件任何单位都不符合。`,
            en: `No unit meets the condition of clause ${node.id} of criterion ${linted.criterion.number}.`,
          },
        },
      ]
    }),
  )

  function meetsNoUnit({ kind, fields }: ProfileCondition): boolean {
    if (kind && !kind.some((each) => rubric.kinds.some(({ id }) => id === each))) return true
    return Object.keys(fields ?? {}).some((name) => !rubric.profileFields?.some(({ id }) => id === name))
  }
}
