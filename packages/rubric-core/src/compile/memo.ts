import type { BoundFacts, Slots } from "../facts/slots.ts"
import type { CriterionScore } from "../sheet/sheet.ts"

/** No criterion is kept in more states than this. */
const mostStates = 1024

/**
 * A criterion that reads only a few yes/no answers and choices has few states; each is scored once and shared from then on. An
 * open fact is a state of its own.
 */
export interface Memo {
  readonly stateOf: (unit: BoundFacts) => number
  readonly scores: (CriterionScore | undefined)[]
}

export function memoFor(facts: readonly number[], slots: Slots): Memo | undefined {
  let states = 1
  const parts: { readonly index: number; readonly at: number; readonly radix: number }[] = []
  for (const index of facts) {
    const slot = slots.all[index]
    const answers = slot?.fact.type === "yesNo" ? 2 : slot?.fact.type === "choice" ? slot.fact.levels.length : Infinity
    if (!slot || answers === Infinity) return undefined
    parts.push({ index, at: slot.at, radix: states })
    states *= answers + 1
    if (states > mostStates) return undefined
  }
  return {
    stateOf: ({ values, given }) => {
      let state = 0
      for (const { index, at, radix } of parts) if (given[index]) state += ((values[at] ?? 0) + 1) * radix
      return state
    },
    scores: Array.from<CriterionScore | undefined>({ length: states }),
  }
}
