import { nothing, one } from "../../exact/exact.ts"
import type { Slots } from "../../facts/slots.ts"
import { compileComparison } from "../../operand/comparison.ts"
import { compileOperand } from "../../operand/operand.ts"
import type { ComparisonMeasure } from "../../rubric/measure.ts"
import type { MeasureReader } from "../reading.ts"

/** 1 when the value compares so, else 0. An average is compared as its sum against threshold × length. */
export function compileComparisonMeasure({ of, is }: ComparisonMeasure, slots: Slots): MeasureReader {
  const operand = compileOperand(of, slots, "total")
  const { facts, holds, factThreshold } = compileComparison(is, slots)
  return {
    facts: [...operand.facts, ...facts],
    countsWholeThings: true,
    read: (values) => {
      const value = operand.read(values)
      const truth = value && holds(value, values)
      if (!value || truth === undefined) return undefined
      return { quantity: truth ? one : nothing, found: value, ...(operand.outOf && { outOf: operand.outOf(values) }) }
    },
    says: operand.says,
    ...(factThreshold && { factThreshold }),
  }
}
