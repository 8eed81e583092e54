import { compareExact, exactly, minus, nothing } from "../../exact/exact.ts"
import { type Most, mostOfFact } from "../../lint/bounds/operand.ts"
import type { CountMeasure } from "../../rubric/measure.ts"
import type { Scope } from "../../schema/references/scope.ts"

/** The most that can be counted, the free ones left out. */
export function mostCounted({ fact, free = 0 }: CountMeasure, scope: Scope): Most {
  const most = mostOfFact(fact, scope)
  if (!most) return undefined
  return compareExact(most, exactly(free)) > 0 ? minus(most, exactly(free)) : nothing
}
