import { one } from "../../exact/exact.ts"
import { slotOf, type Slots } from "../../facts/slots.ts"
import { wordsOf } from "../../operand/value.ts"
import type { ChoiceMeasure } from "../../rubric/measure.ts"
import type { MeasureReader } from "../reading.ts"
import { unsound } from "../../rubric/unsound.ts"

/** The level that was chosen. */
export function compileChoice({ fact }: ChoiceMeasure, slots: Slots): MeasureReader {
  const slot = slotOf(slots, fact)
  if (slot.fact.type !== "choice") return unsound(fact)
  const { levels } = slot.fact
  const readings = levels.map((level) => ({ quantity: one, level: level.id }))
  return {
    facts: [slot.index],
    countsWholeThings: true,
    read: (values) => readings[values[slot.at] ?? 0],
    levels,
    says: wordsOf(slot),
  }
}
