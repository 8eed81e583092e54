import { subjectOf } from "../../explain/subject.ts"
import type { Locale } from "../../rubric/words.ts"
import type { Line } from "../../sheet/sheet.ts"

/** "年度评价为“优秀”". */
export function sayChoice({ words, level = "" }: Line, locale: Locale): string {
  const name = words.levelName?.[locale] ?? level
  return locale === "zh" ? `${subjectOf(words, locale)}为“${name}”` : `${subjectOf(words, locale)}: “${name}”`
}
