/** The greatest count, and the greatest whole part of an amount. */
export const mostCounted = 999_999_999

const zero = 48
const nine = 57
const point = 46

/**
 * A decimal of at most nine digits before the point and three after it as thousandths, from 0 to 999999999000; anything else is
 * below 0. Digit by digit: it is read for every amount and every judged fact that is scored.
 */
export function readThousandths(text: string): number {
  const { length } = text
  let whole = 0
  let at = 0
  for (; at < length; at += 1) {
    const digit = text.charCodeAt(at)
    if (digit < zero || digit > nine) break
    whole = whole * 10 + (digit - zero)
  }
  if (at === 0 || at > 9 || (at > 1 && text.charCodeAt(0) === zero)) return -1
  if (at === length) return whole * 1000
  const decimals = length - at - 1
  if (text.charCodeAt(at) !== point || decimals < 1 || decimals > 3) return -1
  let part = 0
  for (let place = 0; place < 3; place += 1) {
    const digit = place < decimals ? text.charCodeAt(at + 1 + place) : zero
    if (digit < zero || digit > nine) return -1
    part = part * 10 + (digit - zero)
  }
  const thousandths = whole * 1000 + part
  return thousandths <= mostCounted * 1000 ? thousandths : -1
}

/** The same, with `undefined` for what is no such decimal. */
export function thousandthsOf(text: string): number | undefined {
  const thousandths = readThousandths(text)
  return thousandths < 0 ? undefined : thousandths
}

export function isCount(value: unknown, most: number = mostCounted): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most
}
