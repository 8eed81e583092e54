import { lintBands } from "../../rate/bands/lint.ts"
import type { Finding, LintScope } from "../finding.ts"
import { clausesOf } from "../scope.ts"

/** Bands that leave a gap between them, overlap, or can never count. */
export function bands({ criteria, ...scope }: LintScope): Finding[] {
  return criteria.flatMap((linted) =>
    clausesOf(linted).flatMap(({ node, path }) => {
      if (node.effect === "veto" || node.rate.kind !== "bands") return []
      const at = { ...linted.at, clause: node.id, span: node.says }
      return lintBands(node, node.rate, scope, linted.base).map(({ code, zh, en, instead }): Finding => {
        const number = linted.criterion.number
        return {
          code,
          severity: "warning",
          at,
          says: { zh: `第${number}条：${zh}`, en: `Criterion ${number}: ${en}` },
          ...(instead && {
            fix: {
              says:
                code === "bandsOverlap"
                  ? { zh: "较轻的一档止于较重的一档开始之处。", en: "End the milder band where the other one begins." }
                  : { zh: "去掉不起作用的档。", en: "Leave out what never counts." },
              set: [{ path: [...path, "rate", "bands"], value: instead }],
            },
          }),
        }
      })
    }),
  )
}
