import type { Rate } from "../rubric/rate.ts"
import type { Locale } from "../rubric/words.ts"
import type { Line } from "../sheet/sheet.ts"
import { sayBand } from "./bands/sentence.ts"
import { sayEach } from "./each/sentence.ts"
import { sayShare } from "./share/sentence.ts"

/** How a quantity came to points, where the sentence needs it; often nothing. */
export function sayRate(rate: Rate, line: Line, locale: Locale): string {
  switch (rate.kind) {
    case "bands":
      return sayBand(rate, line, locale)
    case "each":
      return sayEach(rate, line, locale)
    case "share":
      return sayShare(locale)
    case "once":
    case "table":
    case "steps":
    case "asJudged":
      return ""
    default:
      return rate satisfies never
  }
}
