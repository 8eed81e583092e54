import { sayMeasure } from "../measure/sentence.ts"
import { sayRate } from "../rate/sentence.ts"
import type { Locale } from "../rubric/words.ts"
import type { Line } from "../sheet/sheet.ts"
import { sayMoved } from "./moved.ts"

/**
 * One line in one plain sentence with the numbers in it; caps, exemptions and what was not counted are said.
 *
 * @example explain(line, "zh") // "投稿3个月不足10篇，共少7篇，扣0.7分"
 */
export function explain(line: Line, locale: Locale): string {
  const { clause } = line
  const rate = clause.effect === "veto" ? "" : sayRate(clause.rate, line, locale)
  return [sayMeasure(clause.measure, line, locale), rate, sayMoved(line, locale)]
    .filter((part) => part !== "")
    .join(locale === "zh" ? "，" : ", ")
}
