import type { Finding, LintScope } from "../finding.ts"

/** A criterion that nothing moves. */
export function noClauses({ criteria }: LintScope): Finding[] {
  return criteria
    .filter(({ criterion }) => criterion.clauses.length === 0)
    .map(({ criterion: { number }, at }) => ({
      code: "noClauses",
      severity: "warning",
      at,
      says: {
        zh: `第${number}条没有任何条款，分值不会变动。`,
        en: `Criterion ${number} has no clauses: nothing moves its points.`,
      },
    }))
}
