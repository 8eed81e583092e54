/** The greatest count, and the greatest whole part of an amount. */
export const mostCounted = 999_999_999

/** A decimal of at most three decimals as thousandths, from 0 to 999999999; anything else is `undefined`. */
export function thousandthsOf(text: string): number | undefined {
  if (!/^(?:0|[1-9]\d{0,8})(?:\.\d{1,3})?$/.test(text)) return undefined
  const [whole = "0", decimals = ""] = text.split(".")
  const thousandths = Number(whole) * 1000 + Number(decimals.padEnd(3, "0"))
  return thousandths <= mostCounted * 1000 ? thousandths : undefined
}

export function isCount(value: unknown, most: number = mostCounted): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most
}
