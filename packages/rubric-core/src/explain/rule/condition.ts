import type { FactCondition, ProfileCondition } from "../../rubric/condition.ts"
import { factById } from "../../rubric/outline.ts"
import { sayRuleComparison } from "./comparison.ts"
import { nameOfFact, type RuleScope, unitOfFact } from "./naming.ts"

/** Which units a rule is for: "县", "340621". */
export function sayProfile(
  { rubric, locale }: RuleScope,
  { kind = [], code = [], fields = {} }: ProfileCondition,
): string {
  const kinds = kind.map((id) => rubric.kinds.find((known) => known.id === id)?.name[locale] ?? id)
  const declared = Object.entries(fields).map(([id, values]) => {
    const name = rubric.profileFields?.find((field) => field.id === id)?.name[locale] ?? id
    return `${name} ${values.map(String).join("/")}`
  })
  const codes = code.map((one) => (locale === "zh" ? `代码${one}` : `code ${one}`))
  return [...kinds, ...codes, ...declared].join(locale === "zh" ? "、" : ", ")
}

/** A condition on facts: "已开办党建电视栏目", "核定编制达到1人且不超过5人". */
export function sayFacts(scope: RuleScope, condition: FactCondition): string {
  const { rubric, locale } = scope
  const colon = locale === "zh" ? "：" : ": "
  if ("all" in condition) return joined(scope, condition.all, locale === "zh" ? "且" : " and ")
  if ("any" in condition) return joined(scope, condition.any, locale === "zh" ? "或" : " or ")
  if ("not" in condition)
    return locale === "zh" ? `并非（${sayFacts(scope, condition.not)}）` : `not (${sayFacts(scope, condition.not)})`
  if ("value" in condition) {
    const { fact } = condition.value
    return `${nameOfFact(scope, fact)}${locale === "zh" ? "" : " "}${sayRuleComparison(scope, condition.compare, unitOfFact(scope, fact))}`
  }
  const fact = factById(rubric, condition.fact)
  const name = nameOfFact(scope, condition.fact)
  if ("level" in condition) {
    const levels = fact?.type === "choice" ? fact.levels : []
    const names = condition.level.map((id) => levels.find((level) => level.id === id)?.name[locale] ?? id)
    return `${name}${colon}${names.join("/")}`
  }
  if (condition.is) return name
  return `${name}${colon}${fact?.type === "yesNo" ? fact.no[locale] : String(condition.is)}`
}

function joined(scope: RuleScope, conditions: readonly FactCondition[], by: string): string {
  return conditions.map((condition) => sayFacts(scope, condition)).join(by)
}
