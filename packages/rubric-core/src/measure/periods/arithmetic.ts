import type { Slots } from "../../facts/slots.ts"
import { compileComparison } from "../../operand/comparison.ts"
import { compileOperand } from "../../operand/operand.ts"
import type { PeriodsMeasure } from "../../rubric/measure.ts"
import type { MeasureReader } from "../reading.ts"
import { unsound } from "../../rubric/unsound.ts"

/** In how many periods of a series the value compares so. */
export function compilePeriods({ fact, is }: PeriodsMeasure, slots: Slots): MeasureReader {
  const { facts, periods, says } = compileOperand({ kind: "value", fact, over: "eachPeriod" }, slots, "eachPeriod")
  if (!periods) return unsound(fact)
  const comparison = compileComparison(is, slots)
  return {
    facts: [...facts, ...comparison.facts],
    countsWholeThings: true,
    read: (values) => {
      let count = 0
      for (let period = 0; period < periods.count; period += 1) {
        const holds = comparison.holds(periods.read(values, period), values)
        if (holds === undefined) return undefined
        if (holds) count += 1
      }
      return { quantity: { value: count, of: 1 }, periods: count }
    },
    says,
    ...(comparison.factThreshold && { factThreshold: comparison.factThreshold }),
  }
}
