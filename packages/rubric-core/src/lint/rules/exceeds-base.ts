import { formatPoints, points } from "../../points.ts"
import { mostOfNodes } from "../bounds/criterion.ts"
import type { Effect, Group } from "../../rubric/clause.ts"
import { clausesIn } from "../../rubric/outline.ts"
import type { Finding, Fix, LintedCriterion, LintScope } from "../finding.ts"

/** Clauses of fixed points that together move more than the base. What is counted without end is held by design and not meant. */
export function exceedsBase({ criteria, ...scope }: LintScope): Finding[] {
  return criteria.flatMap((linted): Finding[] => {
    const { criterion, at, base } = linted
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
    if (most <= base || saysHeld(criterion.words)) return []
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
        ...fixOf(linted, effect),
      },
    ]
  })
}

/** 扣完为止, 扣至0分: whoever wrote it knew that it is more. */
function saysHeld(words: string): boolean {
  return /扣完[^，。；]{0,8}为止|[扣加]至\d*分|扣[光完]/u.test(words)
}

/** One cap over all, which says what is so anyway. */
function fixOf({ criterion, path }: LintedCriterion, effect: Effect): { fix?: Fix } {
  if (clausesIn(criterion.clauses).some((clause) => clause.effect !== effect)) return {}
  const together: Group = {
    kind: "group",
    id: `${criterion.id}.together`,
    combine: "sum",
    cap: criterion.basePoints,
    members: criterion.clauses,
  }
  return {
    fix: {
      says: {
        zh: `写明合计最多${criterion.basePoints}分。`,
        en: `Say that it is at most ${criterion.basePoints} together.`,
      },
      set: [{ path: [...path, "clauses"], value: [together] }],
    },
  }
}
