import { exactly } from "../../exact/exact.ts"
import { slotOf, type Slots } from "../../facts/slots.ts"
import { wordsOf } from "../../operand/value.ts"
import type { JudgedMeasure } from "../../rubric/measure.ts"
import type { MeasureReader } from "../reading.ts"

/** The judged points. */
export function compileJudged({ fact }: JudgedMeasure, slots: Slots): MeasureReader {
  const slot = slotOf(slots, fact)
  const { at, index } = slot
  return {
    facts: [index],
    countsWholeThings: false,
    read: (values) => ({ quantity: exactly(values[at] ?? 0, 1000) }),
    says: wordsOf(slot),
  }
}
