import type { Quantity } from "../rubric/quantity.ts"
import { exactly, type ExactQuantity } from "./exact.ts"
import { unsound } from "../rubric/unsound.ts"

const printed = /^(?:(0|[1-9]\d{0,8})(?:\.(\d{1,3}))?(%)?|(0|[1-9]\d{0,8})\/([1-9]\d{0,8}))$/

/**
 * Reads a number of a rule as printed: at most nine digits before the point and three after it, with or without "%", or a
 * ratio of whole numbers. Anything else is `undefined`.
 *
 * @example parseQuantity("80%") // { value: 4, of: 5 }
 */
export function parseQuantity(text: Quantity): ExactQuantity | undefined {
  const match = printed.exec(text)
  if (!match) return undefined
  const [, whole, decimals = "", percent, part, of] = match
  if (whole === undefined) return exactly(Number(part), Number(of))
  const scale = 10 ** decimals.length
  return exactly(Number(whole) * scale + Number(decimals), scale * (percent ? 100 : 1))
}

/** The same of a rubric that was parsed. */
export function quantityOf(text: Quantity): ExactQuantity {
  return parseQuantity(text) ?? unsound(text)
}
