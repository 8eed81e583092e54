import { subjectOf } from "../../explain/subject.ts"
import { sayPoints } from "../../points.ts"
import type { Locale } from "../../rubric/words.ts"
import type { Line } from "../../sheet/sheet.ts"

/** "创新做法，认定3.5分". */
export function sayJudged({ words, raw }: Line, locale: Locale): string {
  const points = sayPoints(raw, locale)
  return locale === "zh"
    ? `${subjectOf(words, locale)}，认定${points}`
    : `${subjectOf(words, locale)}: judged at ${points}`
}
