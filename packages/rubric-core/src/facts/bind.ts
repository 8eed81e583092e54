import type { Fact, FactValue } from "../rubric/fact.ts"
import { checkFact } from "./check/check-fact.ts"
import { thousandthsOf } from "./check/limits.ts"
import type { BoundFacts, Slot } from "./slots.ts"

/** Writes a checked answer into its slot, or clears it; `false` where the answer is none, and then nothing is written. */
export function bindFact(unit: BoundFacts, slot: Slot, value: FactValue | undefined): boolean {
  if (value === undefined) {
    unit.values.fill(0, slot.at, slot.at + slot.length)
    unit.given[slot.index] = 0
    return true
  }
  if (checkFact(slot.fact, value)) return false
  const numbers = numbersOf(slot.fact, value)
  for (let i = 0; i < slot.length; i += 1) unit.values[slot.at + i] = numbers[i] ?? 0
  unit.given[slot.index] = 1
  return true
}

/** A checked answer as numbers. */
function numbersOf(fact: Fact, value: FactValue): readonly number[] {
  if (typeof value === "boolean") return [value ? 1 : 0]
  if (typeof value === "number") return [value]
  if (typeof value === "string") {
    return [fact.type === "choice" ? fact.levels.findIndex(({ id }) => id === value) : (thousandthsOf(value) ?? 0)]
  }
  return "part" in value ? [value.part, value.whole] : value
}
