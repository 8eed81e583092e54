import { lintBands } from "../../rate/bands/lint.ts"
import type { Finding, LintScope } from "../finding.ts"
import { clausesOf } from "../scope.ts"

/** Bands that leave a gap between them, overlap, or can never count. */
export function bands({ criteria, ...scope }: LintScope): Finding[] {
  return criteria.flatMap((linted) =>
    clausesOf(linted).flatMap(({ node }) => {
      if (node.effect === "veto" || node.rate.kind !== "bands") return []
      const at = { ...linted.at, clause: node.id, span: node.says }
      return lintBands(node, node.rate, scope, linted.base).map(({ code, zh, en }): Finding => {
        const number = linted.criterion.number
        return { code, severity: "warning", at, says: { zh: `第${number}条：${zh}`, en: `Criterion ${number}: ${en}` } }
      })
    }),
  )
}
