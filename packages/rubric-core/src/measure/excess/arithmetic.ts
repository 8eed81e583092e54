import type { Slots } from "../../facts/slots.ts"
import type { ExcessMeasure } from "../../rubric/measure.ts"
import { compileDistance } from "../distance.ts"
import type { MeasureReader } from "../reading.ts"

/** max(0, value − threshold), over a series Σ max(0, value of the period − threshold). */
export function compileExcess({ of, above }: ExcessMeasure, slots: Slots): MeasureReader {
  return compileDistance(of, above, "above", slots)
}
