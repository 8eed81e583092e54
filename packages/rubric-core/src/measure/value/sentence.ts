import { sayPeriods, subjectOf } from "../../explain/subject.ts"
import { sayValue } from "../../explain/value.ts"
import type { ValueMeasure } from "../../rubric/measure.ts"
import type { Locale } from "../../rubric/words.ts"
import type { Line } from "../../sheet/sheet.ts"

/** "投入经费50万元", "12个月合计29篇，月平均". */
export function sayValueMeasure(
  measure: ValueMeasure,
  { words, quantity, outOf, periods }: Line,
  locale: Locale,
): string {
  if (periods === undefined) return sayValue(measure, quantity, outOf, words, locale)
  const counted = sayPeriods(periods, words, locale)
  return locale === "zh" ? `${subjectOf(words, locale)}${counted}` : `${subjectOf(words, locale)}: ${counted}`
}
