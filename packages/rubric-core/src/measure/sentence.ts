import type { Measure } from "../rubric/measure.ts"
import type { Locale } from "../rubric/words.ts"
import type { Line } from "../sheet/sheet.ts"
import { sayChoice } from "./choice/sentence.ts"
import { sayComparisonMeasure } from "./comparison/sentence.ts"
import { sayCount } from "./count/sentence.ts"
import { sayExcess } from "./excess/sentence.ts"
import { sayJudged } from "./judged/sentence.ts"
import { sayPeriodsMeasure } from "./periods/sentence.ts"
import { sayRank } from "./rank/sentence.ts"
import { sayRatioMeasure } from "./ratio/sentence.ts"
import { sayShortfall } from "./shortfall/sentence.ts"
import { sayValueMeasure } from "./value/sentence.ts"
import { sayYes } from "./yes/sentence.ts"

/** What a line found, in words: the first half of its sentence. */
export function sayMeasure(measure: Measure, line: Line, locale: Locale): string {
  switch (measure.kind) {
    case "yes":
      return sayYes(line, locale)
    case "count":
      return sayCount(measure, line, locale)
    case "shortfall":
      return sayShortfall(measure, line, locale)
    case "excess":
      return sayExcess(measure, line, locale)
    case "comparison":
      return sayComparisonMeasure(measure, line, locale)
    case "periods":
      return sayPeriodsMeasure(measure, line, locale)
    case "value":
      return sayValueMeasure(measure, line, locale)
    case "ratio":
      return sayRatioMeasure(line, locale)
    case "rank":
      return sayRank(line, locale)
    case "choice":
      return sayChoice(line, locale)
    case "judged":
      return sayJudged(line, locale)
    default:
      return measure satisfies never
  }
}
