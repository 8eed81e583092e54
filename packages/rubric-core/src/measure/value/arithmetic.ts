import { plus } from "../../exact/exact.ts"
import type { Slots } from "../../facts/slots.ts"
import { compileOperand } from "../../operand/operand.ts"
import type { ValueMeasure } from "../../rubric/measure.ts"
import type { MeasureReader } from "../reading.ts"

/** The value itself; a series is its total unless the measure says that each period stands alone, or the average. */
export function compileValueMeasure(measure: ValueMeasure, slots: Slots): MeasureReader {
  const { facts, countsWholeThings, periods, read, says } = compileOperand(measure, slots, "total")
  const common = { facts, countsWholeThings, says }
  if (!periods) {
    return {
      ...common,
      read: (values) => {
        const quantity = read(values)
        return quantity && { quantity }
      },
    }
  }
  return {
    ...common,
    periodsStandAlone: true,
    read: (values) => {
      const parts = Array.from({ length: periods.count }, (_, period) => periods.read(values, period))
      return { quantity: parts.reduce(plus), parts }
    },
  }
}
