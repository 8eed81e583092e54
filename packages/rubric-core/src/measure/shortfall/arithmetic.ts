import type { Slots } from "../../facts/slots.ts"
import type { ShortfallMeasure } from "../../rubric/measure.ts"
import { compileDistance } from "../distance.ts"
import type { MeasureReader } from "../reading.ts"

/** max(0, threshold − value), over a series Σ max(0, threshold − value of the period). */
export function compileShortfall({ of, below }: ShortfallMeasure, slots: Slots): MeasureReader {
  return compileDistance(of, below, "below", slots)
}
