import { parseQuantity } from "../exact/quantity.ts"
import type { Comparison, Threshold } from "../rubric/quantity.ts"
import type { Locale } from "../rubric/words.ts"
import type { LineWords } from "../sheet/sheet.ts"
import { sayCounted, sayNumber } from "./quantity.ts"

const words = {
  lt: { zh: "少于", ratio: "低于", en: "fewer than", ratioEn: "below" },
  le: { zh: "不超过", ratio: "不高于", en: "at most", ratioEn: "at most" },
  gt: { zh: "超过", ratio: "高于", en: "more than", ratioEn: "above" },
  ge: { zh: "达到", ratio: "达到", en: "at least", ratioEn: "at least" },
  eq: { zh: "为", ratio: "为", en: "exactly", ratioEn: "exactly" },
  ne: { zh: "不为", ratio: "不为", en: "other than", ratioEn: "other than" },
} as const

/** "少于10篇", "达到60%且低于80%". */
export function sayComparison(comparison: Comparison, line: LineWords, locale: Locale): string {
  const parts = (["ge", "gt", "le", "lt", "eq", "ne"] as const).flatMap((relation) => {
    const threshold = comparison[relation]
    if (threshold === undefined) return []
    const text = sayThreshold(threshold, line, locale)
    const isRatio = text.endsWith("%")
    const word = words[relation]
    return [
      locale === "zh" ? `${isRatio ? word.ratio : word.zh}${text}` : `${isRatio ? word.ratioEn : word.en} ${text}`,
    ]
  })
  return parts.join(locale === "zh" ? "且" : " and ")
}

/** "10篇", "80%"; a threshold that is a fact is said with its number. */
export function sayThreshold(threshold: Threshold, line: LineWords, locale: Locale): string {
  if (typeof threshold === "string") {
    const isPlain = parseQuantity(threshold) !== undefined && !threshold.endsWith("%")
    return isPlain ? sayCounted(threshold, line.unit, locale) : threshold
  }
  return line.threshold ? sayCounted(sayNumber(line.threshold), line.unit, locale) : ""
}
