import { subjectOf } from "../../explain/subject.ts"
import type { Locale } from "../../rubric/words.ts"
import type { Line } from "../../sheet/sheet.ts"

/** "排名第2名". */
export function sayRank({ words, quantity }: Line, locale: Locale): string {
  const subject = subjectOf(words, locale)
  return locale === "zh" ? `${subject}第${quantity.value}名` : `${subject}: place ${quantity.value}`
}
