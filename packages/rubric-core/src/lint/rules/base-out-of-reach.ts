import { formatPoints, points, type Points } from "../../points.ts"
import type { Clause } from "../../rubric/clause.ts"
import type { Finding, LintedCriterion, LintScope } from "../finding.ts"
import { mostOfNodes } from "../bounds/criterion.ts"
import { ratePoints } from "../../rate/rate.ts"
import { clausesOf } from "../scope.ts"

/** No unit can lose all of a criterion that starts full, or gain all of one that starts empty: a clause may be missing. */
export function baseOutOfReach({ rubric, criteria, ...scope }: LintScope): Finding[] {
  return criteria.flatMap((linted) => {
    const clauses = clausesOf(linted).map(({ node }) => node)
    if (clauses.length === 0 || clauses.some((clause) => settlesAll(clause, linted))) return []
    const most = points(Math.max(...rubric.kinds.map(({ id }) => mostFor(linted, id))))
    return most < linted.base ? [finding(linted, most)] : []
  })

  function mostFor({ criterion, base }: LintedCriterion, kind: string): Points {
    const effect = criterion.start === "full" ? "deduct" : "add"
    return mostOfNodes(criterion.clauses, {
      base,
      scope: { rubric, ...scope },
      applies: ({ effect: own, when }) => own === effect && (when?.profile?.kind?.includes(kind) ?? true),
      unbounded: Infinity,
    })
  }
}

/** A `set` or a veto that brings the criterion to its other end by itself. */
function settlesAll(clause: Clause, { criterion, base }: LintedCriterion): boolean {
  if (clause.effect === "veto") return criterion.start === "full"
  if (clause.effect !== "set") return false
  const { rate } = clause
  const end = criterion.start === "full" ? 0 : base
  const points =
    rate.kind === "once" ? [rate.points] : rate.kind === "bands" ? rate.bands.map((band) => band.points) : []
  return points.length === 0 || points.some((each) => ratePoints(each, base) === end)
}

function finding({ criterion, at, base, path }: LintedCriterion, most: Points): Finding {
  const [of, reached] = [formatPoints(base), formatPoints(most)]
  const lost = criterion.start === "full"
  return {
    code: lost ? "baseNeverLost" : "baseNeverReached",
    severity: "warning",
    at,
    says: {
      zh: `第${criterion.number}条基准分${of}分，任何单位最多只能${lost ? "扣" : "得"}${reached}分：是否缺少条款？`,
      en: `Criterion ${criterion.number} has ${of} points, but no unit can ${lost ? "lose" : "gain"} more than ${reached}: is a clause missing?`,
    },
    fix: {
      says: { zh: `基准分改为${reached}分。`, en: `Make the base ${reached}.` },
      set: [{ path: [...path, "basePoints"], value: reached }],
    },
  }
}
