import { sayMeasure } from "../measure/sentence.ts"
import { sayRate } from "../rate/sentence.ts"
import type { Clause } from "../rubric/clause.ts"
import type { Locale } from "../rubric/words.ts"
import type { Line } from "../sheet/sheet.ts"
import { sayMoved } from "./moved.ts"

/**
 * One line in one plain sentence with the numbers in it; caps, exemptions and what was not counted are said.
 *
 * @example explain(line, "zh") // "向安徽先锋网投稿3个月不足10篇，共少7篇，扣0.7分"
 */
export function explain(line: Line, locale: Locale): string {
  const { clause } = line
  const comma = locale === "zh" ? "，" : ", "
  const found = sayMeasure(clause.measure, line, locale)
  const rate = clause.effect === "veto" ? "" : sayRate(clause.rate, line, locale)
  // "月平均" runs on into its band: 月平均少于2篇.
  const glue = rate !== "" && isAverage(clause) ? (locale === "zh" ? "" : " ") : comma
  return `${rate === "" ? found : `${found}${glue}${rate}`}${comma}${sayMoved(line, locale)}`
}

function isAverage({ measure }: Clause): boolean {
  return measure.kind === "value" && measure.over === "average"
}
