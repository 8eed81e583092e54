import { sayRatio } from "../../explain/quantity.ts"
import { subjectOf } from "../../explain/subject.ts"
import type { Locale } from "../../rubric/words.ts"
import type { Line } from "../../sheet/sheet.ts"

/** "采用95/120"; a ratio of nothing is said as such. */
export function sayRatioMeasure({ words, quantity, outOf }: Line, locale: Locale): string {
  const subject = subjectOf(words, locale)
  const join = locale === "zh" ? "" : ": "
  if (!outOf) return `${subject}${join}${sayRatio(quantity)}`
  const ratio = sayRatio(quantity)
  const share = outOf.whole === 0 || ratio.endsWith("%") ? ratio : ""
  const counted = `${outOf.part}/${outOf.whole}`
  if (share === "") return `${subject}${join}${counted}`
  return locale === "zh" ? `${subject}${counted}，即${share}` : `${subject}: ${counted}, which is ${share}`
}
