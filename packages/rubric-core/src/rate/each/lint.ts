import type { Measure } from "../../rubric/measure.ts"
import type { EachRate } from "../../rubric/rate.ts"
import type { Scope } from "../../schema/references/scope.ts"

/** Whether parts of a unit can arise and nothing is said of them: by units of several, or by ratios, averages and amounts. */
export function lintEach(measure: Measure, { per, partial }: EachRate, scope: Scope): boolean {
  if (partial !== undefined) return false
  return (per !== undefined && per !== "1") || canBePart(measure, scope)
}

function canBePart(measure: Measure, { facts }: Scope): boolean {
  switch (measure.kind) {
    case "shortfall":
    case "excess":
      if (measure.of.kind === "ratio") return true
      return measure.of.over === "average" || facts.get(measure.of.fact)?.type === "amount"
    case "value":
      return measure.over === "average" || facts.get(measure.fact)?.type === "amount"
    case "ratio":
      return true
    default:
      return false
  }
}
