import { slotOf, type Slots } from "../../facts/slots.ts"
import { wordsOf } from "../../operand/value.ts"
import type { RankMeasure } from "../../rubric/measure.ts"
import type { MeasureReader } from "../reading.ts"

/** The place, 1 the first; 0 says that there is none. */
export function compileRank({ fact }: RankMeasure, slots: Slots): MeasureReader {
  const slot = slotOf(slots, fact)
  const { at, index } = slot
  return {
    facts: [index],
    countsWholeThings: true,
    read: (values) => ({ quantity: { value: values[at] ?? 0, of: 1 } }),
    says: wordsOf(slot),
  }
}
