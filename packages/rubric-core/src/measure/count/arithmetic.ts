import { compareExact, exactly, minus, nothing } from "../../exact/exact.ts"
import type { Slots } from "../../facts/slots.ts"
import { compileOperand } from "../../operand/operand.ts"
import type { CountMeasure } from "../../rubric/measure.ts"
import type { MeasureReader } from "../reading.ts"

/** max(0, n − free), a series and a derived sum added up. */
export function compileCount({ fact, free = 0 }: CountMeasure, slots: Slots): MeasureReader {
  const { facts, read, countsWholeThings, says } = compileOperand(
    { kind: "value", fact, over: "total" },
    slots,
    "total",
  )
  const freeOnes = exactly(free)
  return {
    facts,
    countsWholeThings,
    read: (values) => {
      const all = read(values)
      if (!all) return undefined
      return { quantity: compareExact(all, freeOnes) > 0 ? minus(all, freeOnes) : nothing, found: all }
    },
    says,
  }
}
