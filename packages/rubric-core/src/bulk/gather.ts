import { emptyFacts, type BoundFacts, type Slot, type Slots } from "../facts/slots.ts"
import type { Columns } from "./columns.ts"

/** Copies some facts of single units out of their columns, for what has no loop of its own. */
export type Gather = (unit: number) => BoundFacts

/** The numbers of the last unit stand in one place, used again for the next. */
export function gatherer(facts: readonly number[], slots: Slots, columns: Columns): Gather {
  const bound = emptyFacts(slots)
  const copies = facts.flatMap((index) => {
    const slot = slots.all[index]
    return slot ? [copyOf(slot, columns, bound)] : []
  })
  return (unit) => {
    for (const copy of copies) copy(unit)
    return bound
  }
}

function copyOf({ fact, at, index }: Slot, columns: Columns, { values, given }: BoundFacts): (unit: number) => void {
  const column = columns.facts.get(fact.id)
  switch (column?.kind) {
    case undefined:
      return () => {}
    case "bytes":
      return (unit) => {
        const answer = column.bytes[unit] ?? 255
        values[at] = answer === 255 ? 0 : answer
        given[index] = answer === 255 ? 0 : answer + 1
      }
    case "thousandths":
      return (unit) => {
        const value = column.thousandths[unit] ?? -1
        values[at] = Math.max(0, value)
        given[index] = value < 0 ? 0 : 1
      }
    case "counts":
      return (unit) => {
        let isGiven = 1
        column.counts.forEach((counts, part) => {
          const value = counts[unit] ?? -1
          if (value < 0) isGiven = 0
          values[at + part] = Math.max(0, value)
        })
        given[index] = isGiven
      }
    default:
      return column satisfies never
  }
}
