import { inParts, type Most, mostOfThreshold, partsOf } from "../../lint/bounds/operand.ts"
import type { ShortfallMeasure } from "../../rubric/measure.ts"
import type { Scope } from "../../schema/references/scope.ts"

/** Nothing at all in every period is as short as can be. */
export function mostBelow({ of, below }: ShortfallMeasure, scope: Scope): Most {
  return inParts(mostOfThreshold(below, scope), partsOf(of, "eachPeriod", scope))
}
