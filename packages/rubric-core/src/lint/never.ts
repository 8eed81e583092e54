import { compareExact, type ExactQuantity, nothing } from "../exact/exact.ts"
import { parseQuantity } from "../exact/quantity.ts"
import type { FactCondition } from "../rubric/condition.ts"
import type { Comparison, Operand, Threshold } from "../rubric/quantity.ts"
import type { Scope } from "../schema/references/scope.ts"
import { mostOfOperand } from "./bounds/operand.ts"

/** Whether a condition can be seen to hold for no facts at all. What cannot be seen is given the benefit of the doubt. */
export function holdsNever(condition: FactCondition, scope: Scope): boolean {
  if ("any" in condition) return condition.any.every((part) => holdsNever(part, scope))
  if ("all" in condition) return condition.all.some((part) => holdsNever(part, scope)) || contradicts(condition.all)
  if ("compare" in condition) return comparesNever(condition.value, condition.compare, scope)
  if (!("level" in condition)) return false
  const fact = scope.facts.get(condition.fact)
  return fact?.type === "choice" && !condition.level.some((level) => fact.levels.some(({ id }) => id === level))
}

function contradicts(parts: readonly FactCondition[]): boolean {
  const answers = new Map<string, boolean>()
  return parts.some((part) => {
    if (!("is" in part)) return false
    const known = answers.get(part.fact)
    answers.set(part.fact, part.is)
    return known !== undefined && known !== part.is
  })
}

/** Whether no value of the operand, from 0 to the most that it can be, compares so. */
export function comparesNever(of: Operand, { lt, le, gt, ge, eq }: Comparison, scope: Scope): boolean {
  const most = mostOfOperand(of, scope)
  const lower = [...fixed(ge, true), ...fixed(gt, false), ...fixed(eq, true), { limit: nothing, included: true }]
  const upper = [
    ...fixed(le, true),
    ...fixed(lt, false),
    ...fixed(eq, true),
    ...(most ? [{ limit: most, included: true }] : []),
  ]
  return lower.some((low) =>
    upper.some((high) => {
      const difference = compareExact(low.limit, high.limit)
      return difference > 0 || (difference === 0 && !(low.included && high.included))
    }),
  )
}

interface Limit {
  readonly limit: ExactQuantity
  readonly included: boolean
}

function fixed(threshold: Threshold | undefined, included: boolean): Limit[] {
  const limit = typeof threshold === "string" ? parseQuantity(threshold) : undefined
  return limit ? [{ limit, included }] : []
}
