import { type ExactQuantity, exactly, nothing, one, over } from "../exact/exact.ts"
import { slotOf, type Slots } from "../facts/slots.ts"
import type { DerivedFact } from "../rubric/fact.ts"
import type { RatioOperand, WhenNone } from "../rubric/quantity.ts"
import type { OperandReader } from "./operand.ts"
import { totalOf, wordsOf } from "./value.ts"
import { unsound } from "../rubric/unsound.ts"

/** A part of a whole, or of a derived ratio, as an exact ratio. */
export function compileRatio({ fact, whenNone }: RatioOperand, slots: Slots): OperandReader {
  const derived = slots.derived.get(fact)
  if (derived) return compileDerived(derived, whenNone, slots)
  const slot = slotOf(slots, fact)
  if (slot.fact.type !== "partOfWhole") return unsound(fact)
  return {
    facts: [slot.index],
    countsWholeThings: false,
    read: (values) => {
      const whole = values[slot.at + 1] ?? 0
      return whole === 0 ? ofNothing(whenNone) : exactly(values[slot.at] ?? 0, whole)
    },
    outOf: (values) => ({ part: values[slot.at] ?? 0, whole: values[slot.at + 1] ?? 0 }),
    says: wordsOf(slot),
  }
}

function compileDerived(derived: DerivedFact, whenNone: WhenNone, slots: Slots): OperandReader {
  if (derived.type !== "ratio") return unsound(derived.id)
  const part = totalOf([slotOf(slots, derived.part)])
  const whole = totalOf([slotOf(slots, derived.whole)])
  return {
    facts: [...part.facts, ...whole.facts],
    countsWholeThings: false,
    read: (values) => {
      const [of, upon] = [part.read(values), whole.read(values)]
      if (!of || !upon) return undefined
      return upon.value === 0 ? ofNothing(whenNone) : over(of, upon)
    },
    says: { name: derived.name },
  }
}

function ofNothing(whenNone: WhenNone): ExactQuantity | undefined {
  if (whenNone === "exempt") return undefined
  return whenNone === "full" ? one : nothing
}
