import { compareExact, minus, nothing } from "../../exact/exact.ts"
import { parseQuantity } from "../../exact/quantity.ts"
import { inParts, type Most, mostOfOperand, partsOf } from "../../lint/bounds/operand.ts"
import type { ExcessMeasure } from "../../rubric/measure.ts"
import type { Scope } from "../../schema/references/scope.ts"

/** Bounded only where the value is. */
export function mostAbove({ of, above }: ExcessMeasure, scope: Scope): Most {
  const most = mostOfOperand(of, scope)
  const limit = typeof above === "string" ? parseQuantity(above) : nothing
  if (!most || !limit) return undefined
  return inParts(compareExact(most, limit) > 0 ? minus(most, limit) : nothing, partsOf(of, "eachPeriod", scope))
}
