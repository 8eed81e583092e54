import type { Clause } from "../../rubric/clause.ts"
import type { Finding, LintScope } from "../finding.ts"
import { clausesOf } from "../scope.ts"

/** A clause that takes the average of a series although the words name none, or each period although they name an average. */
export function averageNotAsWords({ criteria, facts }: LintScope): Finding[] {
  return criteria.flatMap((linted) => {
    const { words, number } = linted.criterion
    return clausesOf(linted).flatMap(({ node }): Finding[] => {
      const operand = operandOf(node)
      if (!operand || facts.get(operand.fact)?.type !== "series") return []
      const [takes, says] = [operand.over === "average", /[平月周日季年]均/u.test(words)]
      const saysInClause = /[平月周日季]均/u.test(words.slice(...node.says))
      if (takes ? says : !saysInClause) return []
      const [zh, en] = takes
        ? ["按平均计算，原文没有说平均", "takes an average, which its words do not name"]
        : ["没有按平均计算，原文说的是平均", "takes no average, though its words name one"]
      return [
        {
          code: "averageNotAsWords",
          severity: "warning",
          at: { ...linted.at, clause: node.id, span: node.says },
          says: {
            zh: `第${number}条的条款 ${node.id} ${zh}。`,
            en: `Clause ${node.id} of criterion ${number} ${en}.`,
          },
        },
      ]
    })
  })
}

/** The series that a clause looks at, and what it makes of it. */
function operandOf({ measure }: Clause): { readonly fact: string; readonly over?: string } | undefined {
  switch (measure.kind) {
    case "value":
      return measure
    case "shortfall":
    case "excess":
    case "comparison":
      return measure.of.kind === "value" ? measure.of : undefined
    case "periods":
      return { fact: measure.fact }
    default:
      return undefined
  }
}
