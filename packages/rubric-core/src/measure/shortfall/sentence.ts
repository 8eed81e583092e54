import type { ShortfallMeasure } from "../../rubric/measure.ts"
import type { Locale } from "../../rubric/words.ts"
import type { Line } from "../../sheet/sheet.ts"
import { sayDistance } from "../distance-sentence.ts"

/** "投稿3个月不足10篇，共少7篇". */
export function sayShortfall({ of, below }: ShortfallMeasure, line: Line, locale: Locale): string {
  return sayDistance(of, below, "below", line, locale)
}
