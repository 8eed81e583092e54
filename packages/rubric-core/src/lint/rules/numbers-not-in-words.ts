import type { Finding, LintScope } from "../finding.ts"
import { limitsMissing, pointsMissing } from "../missing.ts"
import { clausesOf } from "../scope.ts"

/** A clause that computes points or a limit which its words do not name. */
export function numbersNotInWords({ criteria }: LintScope): Finding[] {
  return criteria.flatMap((linted) =>
    clausesOf(linted).flatMap(({ node }): Finding[] => {
      const { words, number } = linted.criterion
      const at = { ...linted.at, clause: node.id, span: node.says }
      const [points, limits] = [pointsMissing(words, node), limitsMissing(words, node)]
      const says = words.slice(...node.says)
      return [
        ...(points.length === 0
          ? []
          : [
              {
                code: "pointsNotInWords",
                severity: "warning" as const,
                at,
                says: {
                  zh: `第${number}条的条款 ${node.id} 按${points.join("、")}分计算，其文字“${says}”中没有这个数。`,
                  en: `Clause ${node.id} of criterion ${number} computes ${points.join(", ")} points, which its words “${says}” do not name.`,
                },
              },
            ]),
        ...(limits.length === 0
          ? []
          : [
              {
                code: "limitNotInWords",
                severity: "warning" as const,
                at,
                says: {
                  zh: `第${number}条的条款 ${node.id} 以${limits.join("、")}为界，原文中没有这个数。`,
                  en: `Clause ${node.id} of criterion ${number} measures against ${limits.join(", ")}, which its words do not name.`,
                },
              },
            ]),
      ]
    }),
  )
}
