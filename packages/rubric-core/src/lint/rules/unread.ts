import { compile } from "../../compile/compile.ts"
import type { FactCondition } from "../../rubric/condition.ts"
import type { Finding, LintScope } from "../finding.ts"

/** Facts that are asked although nothing reads them, and criteria that nothing moves. */
export function unread({ rubric, criteria }: LintScope): Finding[] {
  const { slots, readers } = compile(rubric)
  const checked = new Set((rubric.checks ?? []).flatMap(({ when }) => namesIn(when)))
  return criteria.flatMap(({ criterion, at }) => {
    const { number } = criterion
    const idle = criterion.facts.filter(({ id }) => {
      const slot = slots.byId.get(id)
      return slot && readers[slot.index]?.length === 0 && !checked.has(id)
    })
    return [
      ...idle.map(({ id }): Finding => ({
        code: "factNotRead",
        severity: "warning",
        at,
        says: {
          zh: `第${number}条询问的事实 ${id} 没有任何条款使用。`,
          en: `Criterion ${number} asks for ${id}, which no clause reads.`,
        },
      })),
      ...(criterion.clauses.length === 0 ? [withoutClauses(number, at)] : []),
    ]
  })
}

function withoutClauses(number: string, at: Finding["at"]): Finding {
  return {
    code: "noClauses",
    severity: "warning",
    at,
    says: {
      zh: `第${number}条没有任何条款，分值不会变动。`,
      en: `Criterion ${number} has no clauses: nothing moves its points.`,
    },
  }
}

/** Names that a check reads; a sum among them stands for itself. */
function namesIn(condition: FactCondition): string[] {
  if ("all" in condition) return condition.all.flatMap(namesIn)
  if ("any" in condition) return condition.any.flatMap(namesIn)
  if ("not" in condition) return namesIn(condition.not)
  if (!("compare" in condition)) return [condition.fact]
  const thresholds = Object.values(condition.compare).filter((threshold) => typeof threshold !== "string")
  return [condition.value.fact, ...thresholds.map(({ fact }) => fact)]
}
