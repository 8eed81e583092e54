import { nothing, one } from "../../exact/exact.ts"
import { slotOf, type Slots } from "../../facts/slots.ts"
import { wordsOf } from "../../operand/value.ts"
import type { YesMeasure } from "../../rubric/measure.ts"
import type { MeasureReader, Reading } from "../reading.ts"

const yes: Reading = { quantity: one }
const no: Reading = { quantity: nothing }

/** 1 when the fact is true, else 0. */
export function compileYes({ fact }: YesMeasure, slots: Slots): MeasureReader {
  const slot = slotOf(slots, fact)
  const { at, index } = slot
  return {
    facts: [index],
    countsWholeThings: true,
    read: (values) => (values[at] === 1 ? yes : no),
    says: wordsOf(slot),
  }
}
