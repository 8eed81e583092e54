import { normalise } from "../../words/normalise.ts"
import { plainDecimal, readNumeral } from "../../words/numerals.ts"

/** Digits, or a Chinese numeral, at the place of a number of points. */
export const figurePattern = String.raw`(\d{1,6}(?:\.\d{1,3})?|[零一二三四五六七八九十百]{1,5}(?:点[零一二三四五六七八九]+)?)`
const figureOnly = new RegExp(
  `^\\(?\\[?(?:满分|共|计|共计)?\\s{0,4}[+]?${figurePattern}\\s{0,4}(?:分|points?|pts?\\.?|marks?)?\\]?\\)?$`,
  "i",
)

/**
 * The points of a cell that holds nothing else.
 *
 * @example figureOf(" ２．50 分") // "2.5"
 */
export function figureOf(cell: string): string | undefined {
  const found = figureOnly.exec(normalise(cell).trim())
  return found?.[1] === undefined ? undefined : decimalOf(found[1])
}

export function decimalOf(figure: string): string {
  return /^\d/.test(figure) ? plainDecimal(figure) : plainDecimal(readNumeral(figure))
}
