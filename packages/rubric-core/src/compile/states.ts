import type { BoundFacts } from "../facts/slots.ts"
import type { Memo } from "./memo.ts"

/**
 * The memos of all criteria as one row of whole numbers, read from front to back: for each criterion how many parts it has (-1 where
 * it has no memo), then for each part fact, at, bound, step and weight.
 */
export type StateCode = Int32Array

const partLength = 5

export function stateCodeOf(memos: readonly (Memo | undefined)[]): StateCode {
  return Int32Array.from(memos.flatMap((memo) => (memo ? [...memo.code] : [-1])))
}

/** Writes the number of each criterion's state, or -1 where it has none. */
export function readStates(code: StateCode, { values, given }: BoundFacts, states: Int32Array): void {
  let at = 0
  for (let criterion = 0; criterion < states.length; criterion += 1) {
    const parts = code[at] ?? -1
    at += 1
    if (parts < 0) {
      states[criterion] = -1
      continue
    }
    states[criterion] = stateAt(code, at, parts, values, given)
    at += parts * partLength
  }
}

/** The state of one criterion by itself. */
export function stateOf(memo: Memo, { values, given }: BoundFacts): number {
  return stateAt(memo.code, 1, memo.parts.length, values, given)
}

/** The state of one criterion, whose parts stand at `start` of the code. */
function stateAt(code: StateCode, start: number, parts: number, values: Float64Array, given: Uint8Array): number {
  let state = 0
  for (let at = start; at < start + parts * partLength; at += partLength) {
    const answer = given[code[at] ?? 0] ?? 0
    if (answer === 0) continue
    const bound = code[at + 2] ?? 0
    const weight = code[at + 4] ?? 0
    if (bound === 0) {
      state += answer * weight
      continue
    }
    const step = code[at + 3] ?? 1
    const value = values[code[at + 1] ?? 0] ?? 0
    const count = step === 1 ? value : value / step
    if (count >= bound || count % 1 !== 0) return -1
    state += (count + 1) * weight
  }
  return state
}
