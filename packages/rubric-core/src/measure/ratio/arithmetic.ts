import type { Slots } from "../../facts/slots.ts"
import { compileRatio } from "../../operand/ratio.ts"
import type { RatioMeasure } from "../../rubric/measure.ts"
import type { MeasureReader } from "../reading.ts"

/** part / whole, exactly; of nothing it is 0, 1 or no measure at all, as the measure says. */
export function compileRatioMeasure(measure: RatioMeasure, slots: Slots): MeasureReader {
  const { facts, countsWholeThings, read, outOf, says } = compileRatio(measure, slots)
  return {
    facts,
    countsWholeThings,
    read: (values) => {
      const quantity = read(values)
      return quantity && { quantity, ...(outOf && { outOf: outOf(values) }) }
    },
    says,
  }
}
