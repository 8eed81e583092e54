import type { BoundFacts } from "../facts/slots.ts"
import type { CompiledClause } from "../compile/clause.ts"
import { type FlatRow, flatten, type Target } from "./flatten.ts"

/**
 * Rows of one kind in parallel arrays, walked by one loop. `into` says where a row adds what it counts: to the sum of its criterion,
 * or to its clause where a cap comes between. `fact` must be given: without it nothing is compared. A condition is a
 * `gate`: that yes/no must stand as `gateIs` among the given, 1 for no and 2 for yes; 0 is no condition.
 */
interface Columns {
  readonly into: Int32Array
  readonly fact: Int32Array
  readonly gate: Int32Array
  readonly gateIs: Int32Array
  readonly at: Int32Array
  readonly end: Int32Array
  readonly from: Float64Array
  readonly to: Float64Array
  readonly points: Float64Array
}

/** Clauses that are rare keep their function: ratios, conditions of several facts, units of several. */
interface Function {
  readonly into: number
  readonly sign: number
  readonly counts: (unit: BoundFacts) => number
}

/** The clauses of a plan that deduct or add: the common kinds as flat columns, the rest as functions. */
export interface Rows {
  readonly linear: Columns
  readonly range: Columns
  readonly below: Columns
  readonly within: Columns
  readonly functions: readonly Function[]
}

/** `clauses` hold on the unit; `set` and veto are not among them. */
export function rowsOf(clauses: readonly CompiledClause[], targetOf: (clause: CompiledClause) => Target): Rows {
  const flat: FlatRow[] = []
  const functions: Function[] = []
  for (const clause of clauses) {
    const rows = flatten(clause, targetOf(clause))
    if (rows) flat.push(...rows)
    else functions.push({ ...targetOf(clause), counts: counting(clause) })
  }
  const of = (op: FlatRow["op"]): Columns => columns(flat.filter((row) => row.op === op))
  return { linear: of("linear"), range: of("range"), below: of("below"), within: of("within"), functions }
}

function columns(rows: readonly FlatRow[]): Columns {
  const ordered = interleaved(rows)
  const int = (read: (row: FlatRow) => number): Int32Array => Int32Array.from(ordered, (row) => read(row))
  const float = (read: (row: FlatRow) => number): Float64Array => Float64Array.from(ordered, (row) => read(row))
  return {
    into: int(({ into }) => into),
    fact: int(({ fact }) => fact),
    gate: int(({ fact, gate }) => gate?.fact ?? fact),
    gateIs: int(({ gate }) => gate?.is ?? 0),
    at: int(({ at }) => at),
    end: int(({ at, length }) => at + length),
    from: float(({ from }) => from),
    to: float(({ to }) => to),
    points: float(({ points }) => points),
  }
}

/** Rows that add to one sum are kept apart: a processor waits less for a sum that it did not just write. */
function interleaved(rows: readonly FlatRow[]): FlatRow[] {
  const seen = new Map<number, number>()
  const rounds = rows.map((row) => {
    const round = seen.get(row.into) ?? 0
    seen.set(row.into, round + 1)
    return { row, round }
  })
  return rounds.sort((a, b) => a.round - b.round).map(({ row }) => row)
}

/** What a clause counts, or 0 while it says nothing, is open, does not apply or is excused. */
export function counting(compiled: CompiledClause): (unit: BoundFacts) => number {
  const { find, rawOf, when, unless, ownFacts, least } = compiled
  return (unit) => {
    if (when && when.decide(unit) !== true) return 0
    for (const fact of ownFacts) if (!unit.given[fact]) return 0
    const points = rawOf(find(unit.values))
    if (points < least) return 0
    return unless && unless.decide(unit) !== false ? 0 : points
  }
}

/** Adds what every clause counts, before caps, to `sums`. */
export function runRows({ linear, range, below, within, functions }: Rows, unit: BoundFacts, sums: Float64Array): void {
  const { values } = unit
  runLinear(linear, values, sums)
  runRange(range, unit, sums)
  runBelow(below, unit, sums)
  runWithin(within, unit, sums)
  for (const { into, sign, counts } of functions) sums[into] = (sums[into] ?? 0) + sign * counts(unit)
}

/** An open fact stands as 0, so what is linear needs no look at what is given. */
function runLinear({ into, at, points }: Columns, values: Float64Array, sums: Float64Array): void {
  for (let row = 0; row < into.length; row += 1) {
    const to = into[row] ?? 0
    sums[to] = (sums[to] ?? 0) + (values[at[row] ?? 0] ?? 0) * (points[row] ?? 0)
  }
}

function isShut({ fact, gate, gateIs }: Columns, row: number, { given }: BoundFacts): boolean {
  if (given[fact[row] ?? 0] === 0) return true
  const is = gateIs[row] ?? 0
  return is > 0 && given[gate[row] ?? 0] !== is
}

function runRange(columns: Columns, unit: BoundFacts, sums: Float64Array): void {
  const { values } = unit
  const { into, at, end, from, to, points } = columns
  for (let row = 0; row < into.length; row += 1) {
    if (isShut(columns, row, unit)) continue
    const last = end[row] ?? 0
    let sum = 0
    for (let i = at[row] ?? 0; i < last; i += 1) sum += values[i] ?? 0
    if (sum >= (from[row] ?? 0) && sum <= (to[row] ?? 0)) {
      const target = into[row] ?? 0
      sums[target] = (sums[target] ?? 0) + (points[row] ?? 0)
    }
  }
}

function runBelow(columns: Columns, unit: BoundFacts, sums: Float64Array): void {
  const { values } = unit
  const { into, at, end, to, points } = columns
  for (let row = 0; row < into.length; row += 1) {
    if (isShut(columns, row, unit)) continue
    const limit = to[row] ?? 0
    const last = end[row] ?? 0
    let short = 0
    for (let i = at[row] ?? 0; i < last; i += 1) {
      const value = values[i] ?? 0
      if (value < limit) short += limit - value
    }
    const target = into[row] ?? 0
    sums[target] = (sums[target] ?? 0) + short * (points[row] ?? 0)
  }
}

function runWithin(columns: Columns, unit: BoundFacts, sums: Float64Array): void {
  const { values } = unit
  const { into, at, end, from, to, points } = columns
  for (let row = 0; row < into.length; row += 1) {
    if (isShut(columns, row, unit)) continue
    const [least, most] = [from[row] ?? 0, to[row] ?? 0]
    const last = end[row] ?? 0
    let periods = 0
    for (let i = at[row] ?? 0; i < last; i += 1) {
      const value = values[i] ?? 0
      if (value >= least && value <= most) periods += 1
    }
    const target = into[row] ?? 0
    sums[target] = (sums[target] ?? 0) + periods * (points[row] ?? 0)
  }
}
