import type { Comparison } from "../../rubric/quantity.ts"
import type { Words } from "../../rubric/words.ts"
import { isShare, type RuleScope, sayLimit } from "./naming.ts"

const relations = [
  ["ge", { zh: "达到", en: "at least" }, undefined],
  ["gt", { zh: "超过", en: "more than" }, { zh: "高于", en: "above" }],
  ["le", { zh: "不超过", en: "at most" }, { zh: "不高于", en: "at most" }],
  ["lt", { zh: "少于", en: "fewer than" }, { zh: "低于", en: "below" }],
  ["eq", { zh: "为", en: "exactly" }, undefined],
  ["ne", { zh: "不为", en: "other than" }, undefined],
] as const

/** "少于5篇", "达到60%且低于80%". */
export function sayRuleComparison(scope: RuleScope, comparison: Comparison, unit: Words | undefined): string {
  const parts = relations.flatMap(([relation, counted, shared = counted]) => {
    const threshold = comparison[relation]
    if (threshold === undefined) return []
    const word = (typeof threshold === "string" && isShare(threshold) ? shared : counted)[scope.locale]
    return [`${word}${scope.locale === "zh" ? "" : " "}${sayLimit(scope, threshold, unit)}`]
  })
  return parts.join(scope.locale === "zh" ? "且" : " and ")
}
