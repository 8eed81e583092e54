import type { Measure } from "../../rubric/measure.ts"
import type { Operand, Threshold } from "../../rubric/quantity.ts"
import { factById } from "../../rubric/outline.ts"
import { sayAverage, sayEachPeriod } from "../subject.ts"
import { sayRuleComparison } from "./comparison.ts"
import { nameOfFact, type RuleScope, sayLimit, unitOfFact } from "./naming.ts"

/** What a rule looks at: "向安徽先锋网投稿每个月低于10篇". */
export function sayRuleMeasure(scope: RuleScope, measure: Measure): string {
  const { locale } = scope
  const zh = locale === "zh"
  switch (measure.kind) {
    case "yes":
    case "choice":
    case "judged":
    case "rank":
    case "ratio":
      return nameOfFact(scope, measure.fact)
    case "count": {
      const name = nameOfFact(scope, measure.fact)
      if (!measure.free) return name
      const free = sayLimit(scope, String(measure.free), unitOfFact(scope, measure.fact))
      return zh ? `${name}（前${free}不计）` : `${name} (the first ${free} left out)`
    }
    case "value":
      return sayOperand(scope, measure)
    case "shortfall":
      return sayFar(scope, measure.of, measure.below, zh ? "不足" : "below")
    case "excess":
      return sayFar(scope, measure.of, measure.above, zh ? "超过" : "above")
    case "comparison": {
      const compared = sayRuleComparison(scope, measure.is, unitOfFact(scope, measure.of.fact))
      return `${sayOperand(scope, measure.of)}${zh ? "" : " "}${compared}`
    }
    case "periods": {
      const compared = sayRuleComparison(scope, measure.is, unitOfFact(scope, measure.fact))
      return `${nameOfFact(scope, measure.fact)}${zh ? "" : " "}${compared}`
    }
    default:
      return measure satisfies never
  }
}

function sayFar(scope: RuleScope, of: Operand, threshold: Threshold, side: string): string {
  const limit = sayLimit(scope, threshold, unitOfFact(scope, of.fact))
  return scope.locale === "zh" ? `${sayOperand(scope, of)}${side}${limit}` : `${sayOperand(scope, of)} ${side} ${limit}`
}

/** A fact with how its several values are taken: each period, their average, their sum. */
function sayOperand(scope: RuleScope, of: Operand): string {
  const { rubric, locale } = scope
  const name = nameOfFact(scope, of.fact)
  const fact = factById(rubric, of.fact)
  if (of.kind === "ratio" || fact?.type !== "series") return name
  const over =
    of.over === "average" ? sayAverage(fact, locale) : of.over === "total" ? total[locale] : sayEachPeriod(fact, locale)
  return locale === "zh" ? `${name}${over}` : `${name} ${over}`
}

const total = { zh: "合计", en: "in all" } as const
