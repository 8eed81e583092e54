import { times } from "../exact/exact.ts"
import type { ExactQuantity } from "../exact/exact.ts"
import type { Operand } from "../rubric/quantity.ts"
import type { Locale } from "../rubric/words.ts"
import type { LineWords } from "../sheet/sheet.ts"
import { sayCounted, sayNumber, sayRatio } from "./quantity.ts"
import { sayAverage, sayPeriods, subjectOf } from "./subject.ts"

type OutOf = { readonly part: number; readonly whole: number }

/** A value with its subject: "原创内容4篇", "12个月投稿合计29篇，月平均", "采用95/120". */
export function sayValue(
  of: Operand,
  found: ExactQuantity,
  outOf: OutOf | undefined,
  words: LineWords,
  locale: Locale,
): string {
  const subject = subjectOf(words, locale)
  const join = locale === "zh" ? "" : ": "
  if (of.kind === "ratio") return `${subject}${join}${outOf ? `${outOf.part}/${outOf.whole}` : sayRatio(found)}`
  if (of.over !== "average" || words.periodLength === undefined) {
    return `${subject}${join}${sayCounted(sayNumber(found), words.unit, locale)}`
  }
  const sum = sayCounted(sayNumber(times(found, { value: words.periodLength, of: 1 })), words.unit, locale)
  const periods = sayPeriods(words.periodLength, words, locale)
  const average = sayAverage(words, locale)
  return locale === "zh" ? `${subject}${periods}合计${sum}，${average}` : `${subject}: ${sum} in ${periods}, ${average}`
}
