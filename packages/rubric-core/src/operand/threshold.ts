import { quantityOf } from "../exact/quantity.ts"
import type { Slots } from "../facts/slots.ts"
import type { Threshold } from "../rubric/quantity.ts"
import { compileOperand, type OperandReader } from "./operand.ts"

/** A fixed number, or another fact read as one number (a series as its total). */
export function compileThreshold(threshold: Threshold, slots: Slots): OperandReader {
  if (typeof threshold !== "string") {
    const { periods: _, ...reader } = compileOperand(threshold, slots, "total")
    return reader
  }
  const fixed = quantityOf(threshold)
  return { facts: [], countsWholeThings: fixed.of === 1, read: () => fixed, says: {} }
}
