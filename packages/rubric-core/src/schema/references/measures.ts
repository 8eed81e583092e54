import type { Measure } from "../../rubric/measure.ts"
import { checkComparison, checkOperand, checkThreshold, requireFact } from "./operands.ts"
import type { Report } from "./report.ts"
import type { Scope } from "./scope.ts"

/** Whether a measure reads facts of the right types. */
export function checkMeasure(measure: Measure, scope: Scope, report: Report): void {
  switch (measure.kind) {
    case "yes":
      requireFact(measure.fact, ["yesNo"], scope, report)
      return
    case "count":
      if (scope.derived.get(measure.fact)?.type !== "sum") requireFact(measure.fact, ["count", "series"], scope, report)
      return
    case "shortfall":
      checkOperand(measure.of, "eachPeriodToo", scope, report)
      checkThreshold(measure.below, scope, report)
      return
    case "excess":
      checkOperand(measure.of, "eachPeriodToo", scope, report)
      checkThreshold(measure.above, scope, report)
      return
    case "comparison":
      checkOperand(measure.of, "once", scope, report)
      checkComparison(measure.is, scope, report)
      return
    case "periods":
      requireFact(measure.fact, ["series"], scope, report)
      checkComparison(measure.is, scope, report)
      return
    case "value":
      checkOperand(measure, "eachPeriodToo", scope, report)
      return
    case "ratio":
      checkOperand(measure, "once", scope, report)
      return
    case "rank":
      requireFact(measure.fact, ["count"], scope, report)
      return
    case "choice":
      requireFact(measure.fact, ["choice"], scope, report)
      return
    case "judged":
      requireFact(measure.fact, ["judged"], scope, report)
      return
    default:
      measure satisfies never
  }
}
