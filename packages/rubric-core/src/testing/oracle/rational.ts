/** The oracle's own exact numbers: no fast path, nothing shared with what it checks. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

export function rational(n: bigint | number, d: bigint | number = 1): Rational {
  return { n: BigInt(n), d: BigInt(d) }
}

export const add = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
export const subtract = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d })
export const multiply = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d })
export const divide = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d, d: a.d * b.n })
export const isLess = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d
export const isEqual = (a: Rational, b: Rational): boolean => a.n * b.d === b.n * a.d
export const least = (a: Rational, b: Rational): Rational => (isLess(b, a) ? b : a)
export const most = (a: Rational, b: Rational): Rational => (isLess(a, b) ? b : a)
export const down = (a: Rational): Rational => rational(a.n / a.d)
export const up = (a: Rational): Rational => rational((a.n + a.d - 1n) / a.d)
export const none = rational(0)

/** Reads "2.5", "80%" or "2/3". */
export function read(text: string): Rational {
  if (text.endsWith("%")) return divide(read(text.slice(0, -1)), rational(100))
  const [part = "", whole] = text.split("/")
  if (whole !== undefined) return rational(BigInt(part), BigInt(whole))
  const [units = "", decimals = ""] = part.split(".")
  return rational(BigInt(units + decimals), 10n ** BigInt(decimals.length))
}

/** Points to whole thousandths, half up. */
export function thousandths(points: Rational): number {
  const { n, d } = multiply(points, rational(1000))
  return Number((2n * n + d) / (2n * d))
}
