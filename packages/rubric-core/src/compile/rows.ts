import type { BoundFacts } from "../facts/slots.ts"
import { type CompiledClause, leastMoving } from "./clause.ts"
import type { Row } from "./lower/lowered.ts"

/** Rows of one kind in parallel arrays, walked by one loop. `fact` must be given: without it nothing is compared. */
interface Columns {
  readonly clause: Int32Array
  readonly fact: Int32Array
  readonly at: Int32Array
  readonly end: Int32Array
  readonly from: Float64Array
  readonly to: Float64Array
  readonly points: Float64Array
}

/** Clauses that are rare keep their function: conditions on facts, exemptions, ratios, units of several. */
interface Function {
  readonly clause: number
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

type FlatRow = { readonly clause: CompiledClause; readonly row: Row }

/** `clauses` hold on the unit; `set` and veto are not among them. */
export function rowsOf(clauses: readonly CompiledClause[]): Rows {
  const flat = clauses.flatMap((clause): FlatRow[] => (isFlat(clause) ? [{ clause, row: clause.row }] : []))
  const of = (op: Row["op"]): Columns => columns(flat.filter(({ row }) => row.op === op))
  return {
    linear: of("linear"),
    range: of("range"),
    below: of("below"),
    within: of("within"),
    functions: clauses
      .filter((clause) => !isFlat(clause))
      .map((clause) => ({ clause: clause.index, counts: counting(clause) })),
  }
}

const flatOps: readonly Row["op"][] = ["linear", "range", "below", "within"]

function isFlat(clause: CompiledClause): clause is CompiledClause & { readonly row: Row } {
  return !clause.when && !clause.unless && clause.row !== undefined && flatOps.includes(clause.row.op)
}

function columns(rows: readonly FlatRow[]): Columns {
  const number = (read: (row: Row) => number): Float64Array => Float64Array.from(rows, ({ row }) => read(row))
  return {
    clause: Int32Array.from(rows, ({ clause }) => clause.index),
    fact: Int32Array.from(rows, ({ clause }) => clause.ownFacts[0] ?? 0),
    at: Int32Array.from(rows, ({ row }) => row.at),
    end: Int32Array.from(rows, ({ row }) => row.at + row.length),
    from: number((row) => ("from" in row ? row.from : 0)),
    to: number((row) => ("to" in row ? row.to : "limit" in row ? row.limit : 0)),
    points: number((row) => ("points" in row ? row.points : 0)),
  }
}

/** What a clause counts, or 0 while it says nothing, is open, does not apply or is excused. */
function counting(compiled: CompiledClause): (unit: BoundFacts) => number {
  const { raw, when, unless, ownFacts } = compiled
  const least = leastMoving(compiled.clause)
  return (unit) => {
    if (when && when.decide(unit) !== true) return 0
    for (const fact of ownFacts) if (!unit.given[fact]) return 0
    const points = raw(unit.values)
    if (points < least) return 0
    return unless && unless.decide(unit) !== false ? 0 : points
  }
}

/** Writes what every clause counts, before caps, into `raws` by the index of the clause. */
export function runRows({ linear, range, below, within, functions }: Rows, unit: BoundFacts, raws: Float64Array): void {
  const { values, given } = unit
  runLinear(linear, values, raws)
  runRange(range, values, given, raws)
  runBelow(below, values, given, raws)
  runWithin(within, values, given, raws)
  for (const { clause, counts } of functions) raws[clause] = counts(unit)
}

/** An open fact stands as 0, so what is linear needs no look at what is given. */
function runLinear({ clause, at, points }: Columns, values: Float64Array, raws: Float64Array): void {
  for (let row = 0; row < clause.length; row += 1) {
    raws[clause[row] ?? 0] = (values[at[row] ?? 0] ?? 0) * (points[row] ?? 0)
  }
}

function runRange(
  { clause, fact, at, end, from, to, points }: Columns,
  values: Float64Array,
  given: Uint8Array,
  raws: Float64Array,
): void {
  for (let row = 0; row < clause.length; row += 1) {
    let sum = 0
    for (let i = at[row] ?? 0; i < (end[row] ?? 0); i += 1) sum += values[i] ?? 0
    const counts = given[fact[row] ?? 0] === 1 && sum >= (from[row] ?? 0) && sum <= (to[row] ?? 0)
    raws[clause[row] ?? 0] = counts ? (points[row] ?? 0) : 0
  }
}

function runBelow(
  { clause, fact, at, end, to, points }: Columns,
  values: Float64Array,
  given: Uint8Array,
  raws: Float64Array,
): void {
  for (let row = 0; row < clause.length; row += 1) {
    const limit = to[row] ?? 0
    let short = 0
    for (let i = at[row] ?? 0; i < (end[row] ?? 0); i += 1) {
      const value = values[i] ?? 0
      if (value < limit) short += limit - value
    }
    raws[clause[row] ?? 0] = given[fact[row] ?? 0] === 1 ? short * (points[row] ?? 0) : 0
  }
}

function runWithin(
  { clause, fact, at, end, from, to, points }: Columns,
  values: Float64Array,
  given: Uint8Array,
  raws: Float64Array,
): void {
  for (let row = 0; row < clause.length; row += 1) {
    let periods = 0
    for (let i = at[row] ?? 0; i < (end[row] ?? 0); i += 1) {
      const value = values[i] ?? 0
      if (value >= (from[row] ?? 0) && value <= (to[row] ?? 0)) periods += 1
    }
    raws[clause[row] ?? 0] = given[fact[row] ?? 0] === 1 ? periods * (points[row] ?? 0) : 0
  }
}
