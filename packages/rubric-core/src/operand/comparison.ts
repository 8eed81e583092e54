import { compareExact, type ExactQuantity } from "../exact/exact.ts"
import type { Slots } from "../facts/slots.ts"
import type { Comparison } from "../rubric/quantity.ts"
import type { OperandReader } from "./operand.ts"
import { compileThreshold } from "./threshold.ts"

export type Relation = keyof Comparison

/** Whether `difference`, the sign of value against threshold, satisfies the relation. */
export const satisfies: Readonly<Record<Relation, (difference: number) => boolean>> = {
  lt: (difference) => difference < 0,
  le: (difference) => difference <= 0,
  gt: (difference) => difference > 0,
  ge: (difference) => difference >= 0,
  eq: (difference) => difference === 0,
  ne: (difference) => difference !== 0,
}

export const relations: readonly Relation[] = ["lt", "le", "gt", "ge", "eq", "ne"]

export interface ComparisonReader {
  readonly facts: readonly number[]
  /** `undefined` where a threshold is a ratio of nothing that does not apply. */
  readonly holds: (quantity: ExactQuantity, values: Float64Array) => boolean | undefined
  /** The first threshold that is a fact, for the sentence. */
  readonly factThreshold?: OperandReader
}

/** All relations that are given must hold. */
export function compileComparison(comparison: Comparison, slots: Slots): ComparisonReader {
  const parts = relations.flatMap((relation) => {
    const threshold = comparison[relation]
    return threshold === undefined ? [] : [{ relation, threshold: compileThreshold(threshold, slots) }]
  })
  const factThreshold = parts.find(({ threshold }) => threshold.facts.length > 0)?.threshold
  return {
    facts: parts.flatMap(({ threshold }) => threshold.facts),
    holds: (quantity, values) => {
      for (const { relation, threshold } of parts) {
        const against = threshold.read(values)
        if (!against) return undefined
        if (!satisfies[relation](compareExact(quantity, against))) return false
      }
      return true
    },
    ...(factThreshold && { factThreshold }),
  }
}
