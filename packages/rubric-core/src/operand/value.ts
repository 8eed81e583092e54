import { exactly } from "../exact/exact.ts"
import { type Slot, slotOf, type Slots } from "../facts/slots.ts"
import type { DerivedFact } from "../rubric/fact.ts"
import type { Over, ValueOperand } from "../rubric/quantity.ts"
import type { OperandReader, OperandWords } from "./operand.ts"
import { unsound } from "../rubric/unsound.ts"

/** Reads a plain value; `otherwise` says what a series is where the operand does not. */
export function compileValue(operand: ValueOperand, slots: Slots, otherwise: Over): OperandReader {
  const derived = slots.derived.get(operand.fact)
  if (derived) return compileSum(derived, slots)
  const slot = slotOf(slots, operand.fact)
  if (slot.fact.type === "series") return compileSeries(slot, operand.over ?? otherwise)
  if (slot.fact.type !== "partOfWhole") return { ...totalOf([slot]), says: wordsOf(slot) }
  const at = slot.at + (operand.side === "whole" ? 1 : 0)
  return {
    facts: [slot.index],
    countsWholeThings: true,
    read: (values) => ({ value: values[at] ?? 0, of: 1 }),
    says: { ...wordsOf(slot), name: slot.fact[operand.side ?? "part"] },
  }
}

function compileSum(derived: DerivedFact, slots: Slots): OperandReader {
  if (derived.type !== "sum") return unsound(derived.id)
  const { name, unit } = derived
  return { ...totalOf(derived.of.map((fact) => slotOf(slots, fact))), says: { name, ...(unit && { unit }) } }
}

function compileSeries(slot: Slot, over: Over): OperandReader {
  const total = { ...totalOf([slot]), says: wordsOf(slot) }
  switch (over) {
    case "total":
      return total
    case "average":
      return { ...total, countsWholeThings: false, read: (values) => exactly(sumOf(values, slot), slot.length) }
    case "eachPeriod":
      return {
        ...total,
        periods: { count: slot.length, read: (values, period) => ({ value: values[slot.at + period] ?? 0, of: 1 }) },
      }
    default:
      return over satisfies never
  }
}

/** The sum of counts, series and amounts; with an amount among them, in thousandths. */
export function totalOf(slots: readonly Slot[]): Omit<OperandReader, "says"> {
  const inThousandths = slots.some(isMeasuredInThousandths)
  const of = inThousandths ? 1000 : 1
  return {
    facts: slots.map((slot) => slot.index),
    countsWholeThings: !inThousandths,
    read: (values) => {
      let sum = 0
      for (const slot of slots)
        sum += sumOf(values, slot) * (inThousandths && !isMeasuredInThousandths(slot) ? 1000 : 1)
      return exactly(sum, of)
    },
  }
}

export function wordsOf({ fact }: Slot): OperandWords {
  return {
    ...(fact.name && { name: fact.name }),
    ...(fact.unit && { unit: fact.unit }),
    ...(fact.type === "series" && { period: fact.period, periodLength: fact.length }),
  }
}

function isMeasuredInThousandths({ fact }: Slot): boolean {
  return fact.type === "amount" || fact.type === "judged"
}

function sumOf(values: Float64Array, { at, length }: Slot): number {
  let sum = 0
  for (let i = at; i < at + length; i += 1) sum += values[i] ?? 0
  return sum
}
