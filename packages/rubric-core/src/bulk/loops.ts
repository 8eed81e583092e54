/**
 * The loops of the bulk form: one clause over one block of units. Each reads columns of one kind of array, adds what the clause
 * counts to `sums`, and leaves units alone whose fact is open.
 */

/** A block of units: where it begins among all, and how many there are. */
export interface Block {
  readonly from: number
  readonly count: number
}

export function addYes(yes: Uint8Array, points: number, { from, count }: Block, sums: Float64Array): void {
  for (let unit = 0; unit < count; unit += 1) {
    if (yes[from + unit] === 1) sums[unit] = (sums[unit] ?? 0) + points
  }
}

export function addCounts(counts: Int32Array, points: number, { from, count }: Block, sums: Float64Array): void {
  for (let unit = 0; unit < count; unit += 1) {
    const value = counts[from + unit] ?? 0
    if (value > 0) sums[unit] = (sums[unit] ?? 0) + value * points
  }
}

export function addThousandths(values: Float64Array, points: number, { from, count }: Block, sums: Float64Array): void {
  for (let unit = 0; unit < count; unit += 1) {
    const value = values[from + unit] ?? 0
    if (value > 0) sums[unit] = (sums[unit] ?? 0) + value * points
  }
}

/** Writes the sum of several columns, below 0 where they are open. */
export function sumColumns(columns: readonly Int32Array[], { from, count }: Block, into: Float64Array): void {
  into.fill(0, 0, count)
  for (const column of columns) {
    for (let unit = 0; unit < count; unit += 1) into[unit] = (into[unit] ?? 0) + (column[from + unit] ?? 0)
  }
}

/** One value of each unit: a column of counts or thousandths from where the block begins, or sums of the block from 0. */
export interface Values {
  readonly values: Int32Array | Float64Array
  readonly offset: number
}

export function addRange(
  { values, offset }: Values,
  least: number,
  most: number,
  points: number,
  count: number,
  sums: Float64Array,
): void {
  for (let unit = 0; unit < count; unit += 1) {
    const value = values[offset + unit] ?? -1
    if (value >= least && value <= most) sums[unit] = (sums[unit] ?? 0) + points
  }
}

export function addBelow(
  { values, offset }: Values,
  limit: number,
  points: number,
  count: number,
  sums: Float64Array,
): void {
  for (let unit = 0; unit < count; unit += 1) {
    const value = values[offset + unit] ?? -1
    if (value >= 0 && value < limit) sums[unit] = (sums[unit] ?? 0) + (limit - value) * points
  }
}

export function addAbove(
  { values, offset }: Values,
  limit: number,
  points: number,
  count: number,
  sums: Float64Array,
): void {
  for (let unit = 0; unit < count; unit += 1) {
    const value = values[offset + unit] ?? -1
    if (value > limit) sums[unit] = (sums[unit] ?? 0) + (value - limit) * points
  }
}

/** Adds one array to another, each unit's amount at most `cap`. */
export function addCapped(amounts: Float64Array, cap: number, sign: number, count: number, sums: Float64Array): void {
  for (let unit = 0; unit < count; unit += 1) {
    const amount = amounts[unit] ?? 0
    sums[unit] = (sums[unit] ?? 0) + sign * (amount > cap ? cap : amount)
  }
}

/** Keeps the greater of two arrays in the second. */
export function keepGreater(amounts: Float64Array, cap: number, count: number, greatest: Float64Array): void {
  for (let unit = 0; unit < count; unit += 1) {
    const amount = amounts[unit] ?? 0
    const capped = amount > cap ? cap : amount
    if (capped > (greatest[unit] ?? 0)) greatest[unit] = capped
  }
}

/** Holds sums at 0..base. */
export function hold(sums: Float64Array, base: number, count: number): void {
  for (let unit = 0; unit < count; unit += 1) {
    const sum = sums[unit] ?? 0
    if (sum < 0) sums[unit] = 0
    else if (sum > base) sums[unit] = base
  }
}

/** Puts an amount to 0 where the unit is not bound by the clause. */
export function keepBound(bound: Uint8Array, profileOf: Uint16Array, { from, count }: Block, sums: Float64Array): void {
  for (let unit = 0; unit < count; unit += 1) if (bound[profileOf[from + unit] ?? 0] !== 1) sums[unit] = 0
}

/** Puts an amount to 0 where a yes/no is not what it must be. */
export function keepAnswered(answers: Uint8Array, is: number, { from, count }: Block, sums: Float64Array): void {
  for (let unit = 0; unit < count; unit += 1) if (answers[from + unit] !== is) sums[unit] = 0
}
