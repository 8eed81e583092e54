import { sayCounted, sayNumber } from "../../explain/quantity.ts"
import { subjectOf } from "../../explain/subject.ts"
import type { CountMeasure } from "../../rubric/measure.ts"
import type { Locale } from "../../rubric/words.ts"
import type { Line } from "../../sheet/sheet.ts"

/** "联合制片3部"; with free ones "通报3次，首1次不计". */
export function sayCount(
  { free = 0 }: CountMeasure,
  { words, quantity, found = quantity }: Line,
  locale: Locale,
): string {
  const counted = sayCounted(sayNumber(found), words.unit, locale)
  const subject = subjectOf(words, locale)
  if (locale === "zh") return `${subject}${counted}${free > 0 ? `，其中前${free}${words.unit?.zh ?? ""}不计` : ""}`
  return `${subject}: ${counted}${free > 0 ? `, the first ${free} left out` : ""}`
}
