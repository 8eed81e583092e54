import type { FactCondition, ProfileCondition } from "../../rubric/condition.ts"
import { checkComparison, checkOperand, requireFact } from "./operands.ts"
import type { Report } from "./report.ts"
import type { Scope } from "./scope.ts"

export function checkProfileCondition({ fields }: ProfileCondition, { rubric }: Scope, report: Report): void {
  for (const [name, allowed] of Object.entries(fields ?? {})) {
    const field = rubric.profileFields?.find(({ id }) => id === name)
    if (!field) {
      report.say(`没有声明单位属性“${name}”。`, `The profile field “${name}” is not declared.`)
      continue
    }
    const type = field.type === "yesNo" ? "boolean" : "string"
    if (allowed.some((value) => typeof value !== type)) {
      report.say(`单位属性“${name}”的取值类型不对。`, `The profile field “${name}” holds values of another type.`)
    }
  }
}

export function checkFactCondition(condition: FactCondition, scope: Scope, report: Report): void {
  if ("all" in condition) return condition.all.forEach((part) => checkFactCondition(part, scope, report))
  if ("any" in condition) return condition.any.forEach((part) => checkFactCondition(part, scope, report))
  if ("not" in condition) return checkFactCondition(condition.not, scope, report)
  if ("compare" in condition) {
    checkOperand(condition.value, "once", scope, report)
    return checkComparison(condition.compare, scope, report)
  }
  if ("is" in condition) {
    requireFact(condition.fact, ["yesNo"], scope, report)
    return
  }
  const fact = requireFact(condition.fact, ["choice"], scope, report)
  if (fact?.type !== "choice") return
  for (const level of condition.level.filter((name) => !fact.levels.some(({ id }) => id === name))) {
    report.say(`事实“${fact.id}”没有等次“${level}”。`, `The fact “${fact.id}” has no level “${level}”.`)
  }
}
