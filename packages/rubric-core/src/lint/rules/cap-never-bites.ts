import { formatPoints, points } from "../../points.ts"
import { capOf, mostOfNode } from "../bounds/criterion.ts"
import type { Finding, LintScope } from "../finding.ts"
import { nodesOf } from "../scope.ts"

/** A cap that lies at or above the most that it could ever hold back. */
export function capNeverBites({ criteria, ...scope }: LintScope): Finding[] {
  return criteria.flatMap((linted) =>
    nodesOf(linted).flatMap(({ node, path }): Finding[] => {
      const cap = capOf(node)
      if (cap === Infinity) return []
      const { cap: _, ...uncapped } = { cap: undefined, ...node }
      const most = mostOfNode(uncapped, { base: linted.base, scope, applies: () => true, unbounded: Infinity })
      if (most > cap) return []
      return [
        {
          code: "capNeverBites",
          severity: "warning",
          at: { ...linted.at, clause: node.id, ...(node.says && { span: node.says }) },
          says: {
            zh: `第${linted.criterion.number}条的上限${formatPoints(points(cap))}分永远达不到：最多只有${formatPoints(points(most))}分。`,
            en: `In criterion ${linted.criterion.number} the cap of ${formatPoints(points(cap))} never bites: at most ${formatPoints(points(most))} can come together.`,
          },
          fix: {
            says: { zh: "去掉上限。", en: "Leave the cap out." },
            set: [{ path: [...path, "cap"], value: undefined }],
          },
        },
      ]
    }),
  )
}
