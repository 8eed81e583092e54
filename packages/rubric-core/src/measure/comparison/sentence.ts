import { sayComparison } from "../../explain/comparison.ts"
import { sayValue } from "../../explain/value.ts"
import type { Comparison } from "../../rubric/quantity.ts"
import type { ComparisonMeasure } from "../../rubric/measure.ts"
import type { Locale } from "../../rubric/words.ts"
import type { Line } from "../../sheet/sheet.ts"

/**
 * "原创内容4篇，少于5篇"; an average is said by its sum: "12个月合计11篇，月平均少于1篇". A value that is exactly the one asked for is
 * said once: "专职人员0人".
 */
export function sayComparisonMeasure({ of, is }: ComparisonMeasure, line: Line, locale: Locale): string {
  const { words, found = line.quantity, outOf } = line
  const value = sayValue(of, found, outOf, words, locale)
  const compared = sayComparison(is, words, locale)
  const isAverage = of.kind === "value" && of.over === "average"
  if (isOnly(is) && !isAverage) return value
  if (locale === "zh") return `${value}${isAverage ? "" : "，"}${compared}`
  return `${value}${isAverage ? " " : ", "}${compared}`
}

function isOnly(is: Comparison): boolean {
  return is.eq !== undefined && Object.keys(is).length === 1
}
