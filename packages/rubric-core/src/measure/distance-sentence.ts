import { sayThreshold } from "../explain/comparison.ts"
import { sayCounted, sayNumber, sayPercentagePoints, sayRatio } from "../explain/quantity.ts"
import { sayAverage, sayPeriods, subjectOf } from "../explain/subject.ts"
import type { Operand, Threshold } from "../rubric/quantity.ts"
import type { Locale } from "../rubric/words.ts"
import type { Line } from "../sheet/sheet.ts"

const sides = {
  below: { zh: "不足", ratio: "低于", far: "少", farRatio: "低", en: "below", farEn: "short" },
  above: { zh: "超过", ratio: "高于", far: "多", farRatio: "高", en: "above", farEn: "over" },
} as const

/** "投稿3个月不足10篇，共少7篇" and the like, for what lies below or above a threshold. */
export function sayDistance(
  of: Operand,
  threshold: Threshold,
  side: keyof typeof sides,
  line: Line,
  locale: Locale,
): string {
  const { words, quantity, periods, found, outOf } = line
  const say = sides[side]
  const limit = sayThreshold(threshold, words, locale)
  const subject = subjectOf(words, locale)
  const isRatio = of.kind === "ratio"
  const far = isRatio ? sayPercentagePoints(quantity, locale) : sayCounted(sayNumber(quantity), words.unit, locale)
  if (periods !== undefined) {
    const months = sayPeriods(periods, words, locale)
    if (locale === "zh") return `${subject}${months}${say.zh}${limit}，共${say.far}${far}`
    return `${subject}: ${months} ${say.en} ${limit}, ${far} ${say.farEn} in all`
  }
  const average = of.kind === "value" && of.over === "average" ? sayAverage(words, locale) : ""
  const value = outOf ? `${outOf.part}/${outOf.whole}` : found && (isRatio ? sayRatio(found) : sayNumber(found))
  if (quantity.value === 0) return locale === "zh" ? `${subject}${average}${value ?? ""}` : `${subject}: ${value ?? ""}`
  if (locale === "zh") {
    return `${subject}${average}${value ?? ""}，${isRatio ? say.ratio : say.zh}${limit}，${isRatio ? say.farRatio : say.far}${far}`
  }
  return `${subject}: ${average ? `${average} ` : ""}${value ?? ""}, ${say.en} ${limit} by ${far}`
}
