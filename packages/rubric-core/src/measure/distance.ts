import { compareExact, type ExactQuantity, minus, nothing, plus } from "../exact/exact.ts"
import type { Slots } from "../facts/slots.ts"
import { compileOperand } from "../operand/operand.ts"
import { compileThreshold } from "../operand/threshold.ts"
import type { Operand, Threshold } from "../rubric/quantity.ts"
import type { MeasureReader } from "./reading.ts"

type Direction = "below" | "above"

/** How far a value lies on one side of a threshold: for each period by itself and then summed, or at once. */
export function compileDistance(of: Operand, threshold: Threshold, direction: Direction, slots: Slots): MeasureReader {
  const operand = compileOperand(of, slots, "eachPeriod")
  const limit = compileThreshold(threshold, slots)
  const distance = direction === "below" ? below : above
  const { periods } = operand
  return {
    facts: [...operand.facts, ...limit.facts],
    countsWholeThings: operand.countsWholeThings,
    read: (values) => {
      const against = limit.read(values)
      if (!against) return undefined
      if (!periods) {
        const value = operand.read(values)
        return (
          value && {
            quantity: distance(value, against),
            found: value,
            ...(operand.outOf && { outOf: operand.outOf(values) }),
          }
        )
      }
      const parts = Array.from({ length: periods.count }, (_, period) =>
        distance(periods.read(values, period), against),
      )
      return { quantity: parts.reduce(plus), parts, periods: parts.filter((part) => part.value > 0).length }
    },
    says: operand.says,
    ...(limit.facts.length > 0 && { factThreshold: limit }),
  }
}

function below(value: ExactQuantity, threshold: ExactQuantity): ExactQuantity {
  return compareExact(value, threshold) < 0 ? minus(threshold, value) : nothing
}

function above(value: ExactQuantity, threshold: ExactQuantity): ExactQuantity {
  return compareExact(value, threshold) > 0 ? minus(value, threshold) : nothing
}
