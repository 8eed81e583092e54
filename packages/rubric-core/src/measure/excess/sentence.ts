import type { ExcessMeasure } from "../../rubric/measure.ts"
import type { Locale } from "../../rubric/words.ts"
import type { Line } from "../../sheet/sheet.ts"
import { sayDistance } from "../distance-sentence.ts"

/** "办理7天，超过5天，多2天". */
export function sayExcess({ of, above }: ExcessMeasure, line: Line, locale: Locale): string {
  return sayDistance(of, above, "above", line, locale)
}
