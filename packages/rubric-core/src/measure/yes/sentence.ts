import { findingOf } from "../../explain/subject.ts"
import type { Locale } from "../../rubric/words.ts"
import type { Line } from "../../sheet/sheet.ts"

/** The fault or merit in its own words. */
export function sayYes({ words }: Line, locale: Locale): string {
  return findingOf(words, locale)
}
