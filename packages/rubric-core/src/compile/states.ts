import type { BoundFacts } from "../facts/slots.ts"
import type { StateMemo, StatePart } from "./memo.ts"

/** Parts of states in parallel arrays, walked by one loop; `into` is the criterion of each. */
export interface StateColumns {
  readonly given: Columns
  readonly counted: Columns
}

type Columns = { readonly [Column in keyof StatePart | "into"]: Int32Array }

/** A criterion whose state this is was scored in none that is kept. */
const beyond = -(2 ** 30)

export function stateColumns(memos: readonly (StateMemo | undefined)[]): StateColumns {
  // Parts of one criterion are kept apart: a processor waits less for a state that it did not just write.
  const parts = memos
    .flatMap((memo, into) => memo?.parts.map((part, round) => ({ ...part, into, round })) ?? [])
    .sort((a, b) => a.round - b.round)
  return { given: columns(parts), counted: columns(parts.filter(({ bound }) => bound > 0)) }
}

function columns(parts: readonly (StatePart & { readonly into: number })[]): Columns {
  const column = (name: keyof Columns): Int32Array => Int32Array.from(parts, (part) => part[name])
  return {
    into: column("into"),
    fact: column("fact"),
    at: column("at"),
    bound: column("bound"),
    step: column("step"),
    weight: column("weight"),
  }
}

/** Writes the state of each criterion, below 0 where a number is beyond its bound or between steps. */
export function readStates(columns: StateColumns, unit: BoundFacts, states: Int32Array): void {
  states.fill(0)
  addGiven(columns.given, unit.given, states)
  addCounted(columns.counted, unit.values, states)
}

function addGiven({ into, fact, weight }: Columns, given: Uint8Array, states: Int32Array): void {
  for (let row = 0; row < into.length; row += 1) {
    const to = into[row] ?? 0
    states[to] = (states[to] ?? 0) + (given[fact[row] ?? 0] ?? 0) * (weight[row] ?? 0)
  }
}

function addCounted({ into, at, bound, step, weight }: Columns, values: Float64Array, states: Int32Array): void {
  for (let row = 0; row < into.length; row += 1) {
    const to = into[row] ?? 0
    const value = (values[at[row] ?? 0] ?? 0) / (step[row] ?? 1)
    const isKept = value < (bound[row] ?? 0) && Math.floor(value) === value
    states[to] = (states[to] ?? 0) + (isKept ? value * (weight[row] ?? 0) : beyond)
  }
}
