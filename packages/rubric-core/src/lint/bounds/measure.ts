import { one } from "../../exact/exact.ts"
import { mostCounted } from "../../measure/count/bound.ts"
import { mostAbove } from "../../measure/excess/bound.ts"
import { mostPeriods } from "../../measure/periods/bound.ts"
import { mostBelow } from "../../measure/shortfall/bound.ts"
import type { Measure } from "../../rubric/measure.ts"
import type { Scope } from "../../schema/references/scope.ts"
import { type Most, mostOfFact, mostOfOperand } from "./operand.ts"

/** The most that a measure can find. */
export function mostMeasured(measure: Measure, scope: Scope): Most {
  switch (measure.kind) {
    case "yes":
    case "comparison":
    case "choice":
      return one
    case "count":
      return mostCounted(measure, scope)
    case "shortfall":
      return mostBelow(measure, scope)
    case "excess":
      return mostAbove(measure, scope)
    case "periods":
      return mostPeriods(measure, scope)
    case "value":
    case "ratio":
      return mostOfOperand(measure, scope)
    case "rank":
    case "judged":
      return mostOfFact(measure.fact, scope)
    default:
      return measure satisfies never
  }
}
