import { formatPoints, points } from "../../points.ts"
import type { ClauseNode } from "../../rubric/clause.ts"
import { capOf, mostOfNode } from "../bounds/criterion.ts"
import type { Finding, LintScope } from "../finding.ts"
import { nodesOf } from "../scope.ts"

/** The node without its own cap; what a clause sets is bounded like what it would move. */
function uncapped(node: ClauseNode): ClauseNode {
  const { cap: _, ...rest } = { cap: undefined, ...node }
  return rest.kind === "clause" && rest.effect === "set" ? { ...rest, effect: "deduct" } : rest
}

/** 各扣0.5分，共1分: the words only say what the members add up to. */
function saysSum(words: string, { kind, says }: ClauseNode): boolean {
  return kind === "group" && says !== undefined && /[共合总][计]?/u.test(words.slice(...says))
}

/** A cap that lies at or above the most that it could ever hold back. */
export function capNeverBites({ criteria, ...scope }: LintScope): Finding[] {
  return criteria.flatMap((linted) =>
    nodesOf(linted).flatMap(({ node, path }): Finding[] => {
      const cap = capOf(node)
      if (cap === Infinity) return []
      const most = mostOfNode(uncapped(node), { base: linted.base, scope, applies: () => true, unbounded: Infinity })
      if (most > cap || (most === cap && saysSum(linted.criterion.words, node))) return []
      return [
        {
          code: "capNeverBites",
          severity: "warning",
          at: { ...linted.at, clause: node.id, ...(node.says && { span: node.says }) },
          says: {
            zh: `第${linted.criterion.number}条的上限${formatPoints(points(cap))}分永远用不上：各款相加最多${formatPoints(points(most))}分。`,
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
