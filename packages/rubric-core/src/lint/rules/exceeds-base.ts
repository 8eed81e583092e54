import { formatPoints, points } from "../../points.ts"
import { mostOfNodes } from "../bounds/criterion.ts"
import type { Finding, LintScope } from "../finding.ts"

/** Clauses of fixed points that together move more than the base. What is counted without end is held by design and not meant. */
export function exceedsBase({ criteria, ...scope }: LintScope): Finding[] {
  return criteria.flatMap(({ criterion, at, base }) => {
    const effect = criterion.start === "full" ? "deduct" : "add"
    const mostFor = (kind: string): number =>
      mostOfNodes(criterion.clauses, {
        base,
        scope,
        applies: (clause) =>
          clause.effect === effect &&
          (clause.when?.profile?.kind?.includes(kind) ?? true) &&
          (clause.rate.kind !== "each" || clause.measure.kind === "count"),
        unbounded: 0,
      })
    const most = points(Math.max(...scope.rubric.kinds.map(({ id }) => mostFor(id))))
    if (most <= base) return []
    const [of, sum] = [formatPoints(base), formatPoints(most)]
    return [
      {
        code: "exceedsBase",
        severity: "warning",
        at,
        says: {
          zh: `第${criterion.number}条基准分${of}分，各款合计可${effect === "deduct" ? "扣" : "加"}${sum}分，超出部分不起作用。`,
          en: `Criterion ${criterion.number} has ${of} points, but its clauses can ${effect === "deduct" ? "cost" : "give"} ${sum}: what goes beyond does nothing.`,
        },
      },
    ]
  })
}
