import type { Slots } from "../facts/slots.ts"
import type { Measure } from "../rubric/measure.ts"
import { compileChoice } from "./choice/arithmetic.ts"
import { compileComparisonMeasure } from "./comparison/arithmetic.ts"
import { compileCount } from "./count/arithmetic.ts"
import { compileExcess } from "./excess/arithmetic.ts"
import { compileJudged } from "./judged/arithmetic.ts"
import { compilePeriods } from "./periods/arithmetic.ts"
import { compileRank } from "./rank/arithmetic.ts"
import { compileRatioMeasure } from "./ratio/arithmetic.ts"
import type { MeasureReader } from "./reading.ts"
import { compileShortfall } from "./shortfall/arithmetic.ts"
import { compileValueMeasure } from "./value/arithmetic.ts"
import { compileYes } from "./yes/arithmetic.ts"

/** The arithmetic of each kind of measure: from facts to a quantity. */
export function compileMeasure(measure: Measure, slots: Slots): MeasureReader {
  switch (measure.kind) {
    case "yes":
      return compileYes(measure, slots)
    case "count":
      return compileCount(measure, slots)
    case "shortfall":
      return compileShortfall(measure, slots)
    case "excess":
      return compileExcess(measure, slots)
    case "comparison":
      return compileComparisonMeasure(measure, slots)
    case "periods":
      return compilePeriods(measure, slots)
    case "value":
      return compileValueMeasure(measure, slots)
    case "ratio":
      return compileRatioMeasure(measure, slots)
    case "rank":
      return compileRank(measure, slots)
    case "choice":
      return compileChoice(measure, slots)
    case "judged":
      return compileJudged(measure, slots)
    default:
      return measure satisfies never
  }
}
