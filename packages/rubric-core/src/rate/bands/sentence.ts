import { sayComparison } from "../../explain/comparison.ts"
import type { BandsRate } from "../../rubric/rate.ts"
import type { Locale } from "../../rubric/words.ts"
import type { Line } from "../../sheet/sheet.ts"

/** The band that counted: "低于80%". */
export function sayBand({ bands }: BandsRate, { band, words }: Line, locale: Locale): string {
  const counted = band === undefined ? undefined : bands[band]
  return counted ? sayComparison(counted, words, locale) : ""
}
