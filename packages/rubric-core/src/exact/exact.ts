/**
 * An exact ratio in lowest terms, `of` at least 1. Where it does not fit whole numbers below 2^53 it is held in `big`, and
 * `value` and `of` are the nearest that do; no arithmetic reads them then.
 */
export interface ExactQuantity {
  readonly value: number
  readonly of: number
  readonly big?: { readonly value: bigint; readonly of: bigint }
}

export const nothing: ExactQuantity = { value: 0, of: 1 }
export const one: ExactQuantity = { value: 1, of: 1 }

function commonDivisor(a: number, b: number): number {
  let [greater, lesser] = [Math.abs(a), Math.abs(b)]
  while (lesser !== 0) [greater, lesser] = [lesser, greater % lesser]
  return greater
}

function bigCommonDivisor(a: bigint, b: bigint): bigint {
  let [greater, lesser] = [a < 0n ? -a : a, b]
  while (lesser !== 0n) [greater, lesser] = [lesser, greater % lesser]
  return greater
}

/** `value / of` in lowest terms; both whole and below 2^53, `of` above 0. */
export function exactly(value: number, of = 1): ExactQuantity {
  if (of === 1) return { value, of }
  const divisor = commonDivisor(value, of)
  return { value: value / divisor, of: of / divisor }
}

function exactlyBig(value: bigint, of: bigint): ExactQuantity {
  const divisor = bigCommonDivisor(value, of)
  const [lowestValue, lowestOf] = [value / divisor, of / divisor]
  const fits = { value: Number(lowestValue), of: Number(lowestOf) }
  if (Number.isSafeInteger(fits.value) && Number.isSafeInteger(fits.of)) return fits
  return { ...fits, big: { value: lowestValue, of: lowestOf } }
}

function widened(quantity: ExactQuantity): { readonly value: bigint; readonly of: bigint } {
  return quantity.big ?? { value: BigInt(quantity.value), of: BigInt(quantity.of) }
}

export function minus(a: ExactQuantity, b: ExactQuantity): ExactQuantity {
  if (!a.big && !b.big) {
    if (a.of === 1 && b.of === 1) return { value: a.value - b.value, of: 1 }
    const [left, right, of] = [a.value * b.of, b.value * a.of, a.of * b.of]
    if (areSafe(left, right, left - right, of)) return exactly(left - right, of)
  }
  const [x, y] = [widened(a), widened(b)]
  return exactlyBig(x.value * y.of - y.value * x.of, x.of * y.of)
}

export function plus(a: ExactQuantity, b: ExactQuantity): ExactQuantity {
  return minus(a, negated(b))
}

function negated(quantity: ExactQuantity): ExactQuantity {
  const turned = { value: quantity.value === 0 ? 0 : -quantity.value, of: quantity.of }
  return quantity.big ? { ...turned, big: { value: -quantity.big.value, of: quantity.big.of } } : turned
}

export function times(a: ExactQuantity, b: ExactQuantity): ExactQuantity {
  if (!a.big && !b.big) {
    const [value, of] = [a.value * b.value, a.of * b.of]
    if (areSafe(value, of)) return exactly(value, of)
  }
  const [x, y] = [widened(a), widened(b)]
  return exactlyBig(x.value * y.value, x.of * y.of)
}

/** `a / b`, with `b` above 0. */
export function over(a: ExactQuantity, b: ExactQuantity): ExactQuantity {
  const turned = { value: b.of, of: b.value }
  return times(a, b.big ? { ...turned, big: { value: b.big.of, of: b.big.value } } : turned)
}

/** Compares by cross-multiplication: below 0 when `a` is less, 0 when equal, above 0 when `a` is more. */
export function compareExact(a: ExactQuantity, b: ExactQuantity): number {
  if (!a.big && !b.big) {
    if (a.of === b.of) return a.value - b.value
    const [left, right] = [a.value * b.of, b.value * a.of]
    if (areSafe(left, right)) return left - right
  }
  const [x, y] = [widened(a), widened(b)]
  const difference = x.value * y.of - y.value * x.of
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The greatest whole number not above the quantity, for quantities of 0 and more. */
export function wholeOnes(quantity: ExactQuantity): ExactQuantity {
  if (quantity.big) return exactlyBig(quantity.big.value / quantity.big.of, 1n)
  return { value: (quantity.value - (quantity.value % quantity.of)) / quantity.of, of: 1 }
}

/** The least whole number not below the quantity, for quantities of 0 and more. */
export function startedOnes(quantity: ExactQuantity): ExactQuantity {
  const whole = wholeOnes(quantity)
  return compareExact(whole, quantity) < 0 ? plus(whole, one) : whole
}

function areSafe(...numbers: readonly number[]): boolean {
  return numbers.every(Number.isSafeInteger)
}
