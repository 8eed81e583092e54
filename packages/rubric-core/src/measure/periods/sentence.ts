import { sayComparison } from "../../explain/comparison.ts"
import { sayPeriods, subjectOf } from "../../explain/subject.ts"
import type { PeriodsMeasure } from "../../rubric/measure.ts"
import type { Locale } from "../../rubric/words.ts"
import type { Line } from "../../sheet/sheet.ts"

/** "投稿2个月为0篇". */
export function sayPeriodsMeasure({ is }: PeriodsMeasure, { words, quantity }: Line, locale: Locale): string {
  const periods = sayPeriods(quantity.value, words, locale)
  const compared = sayComparison(is, words, locale)
  const subject = subjectOf(words, locale)
  return locale === "zh" ? `${subject}${periods}${compared}` : `${subject}: ${periods} with ${compared}`
}
