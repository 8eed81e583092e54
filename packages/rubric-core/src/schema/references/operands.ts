import type { Fact } from "../../rubric/fact.ts"
import type { Comparison, Operand, Threshold, ValueOperand } from "../../rubric/quantity.ts"
import type { Report } from "./report.ts"
import type { Scope } from "./scope.ts"

/** The fact of that name, where it is there and of one of these types; otherwise the fault is said. */
export function requireFact(
  id: string,
  types: readonly Fact["type"][],
  scope: Scope,
  report: Report,
): Fact | undefined {
  const fact = scope.facts.get(id)
  if (!fact) {
    const isDerived = scope.derived.has(id)
    report.say(
      isDerived ? `这里不能使用推算的事实“${id}”。` : `没有声明事实“${id}”。`,
      isDerived ? `The derived fact “${id}” cannot be read here.` : `The fact “${id}” is not declared.`,
    )
    return undefined
  }
  if (types.includes(fact.type)) return fact
  const wanted = types.join(", ")
  report.say(
    `事实“${id}”的类型是 ${fact.type}，这里需要 ${wanted}。`,
    `The fact “${id}” is of type ${fact.type}; here ${wanted} is needed.`,
  )
  return undefined
}

type Uses = "once" | "eachPeriodToo"

export function checkOperand(operand: Operand, uses: Uses, scope: Scope, report: Report): void {
  if (operand.kind === "value") checkValue(operand, uses, scope, report)
  else if (scope.derived.get(operand.fact)?.type !== "ratio") requireFact(operand.fact, ["partOfWhole"], scope, report)
}

function checkValue({ fact: id, over, side }: ValueOperand, uses: Uses, scope: Scope, report: Report): void {
  const isSum = scope.derived.get(id)?.type === "sum"
  const fact = isSum ? undefined : requireFact(id, ["count", "amount", "series", "partOfWhole"], scope, report)
  if (!isSum && !fact) return
  if (over !== undefined && fact?.type !== "series") {
    report.say(`“${id}”不是逐期的数，不能写 over。`, `“${id}” is no series, so “over” says nothing of it.`)
  }
  if (over === "eachPeriod" && uses === "once") {
    report.say(`“${id}”在这里要合成一个数（total 或 average）。`, `“${id}” must be one number here: total or average.`)
  }
  if ((fact?.type === "partOfWhole") !== (side !== undefined)) {
    report.say(
      `“${id}”的 side 只用于且须用于部分与总数。`,
      `“side” belongs to a part of a whole, and “${id}” needs it just then.`,
    )
  }
}

/** Thresholds are one number each. */
export function checkThreshold(threshold: Threshold, scope: Scope, report: Report): void {
  if (typeof threshold !== "string") checkOperand(threshold, "once", scope, report)
}

export function checkComparison(comparison: Comparison, scope: Scope, report: Report): void {
  const { lt, le, gt, ge, eq, ne } = comparison
  for (const threshold of [lt, le, gt, ge, eq, ne]) {
    if (threshold !== undefined) checkThreshold(threshold, scope, report)
  }
}
