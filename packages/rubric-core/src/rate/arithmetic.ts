import type { Rate } from "../rubric/rate.ts"
import { compileAsJudged } from "./as-judged/arithmetic.ts"
import { compileBands } from "./bands/arithmetic.ts"
import { compileEach } from "./each/arithmetic.ts"
import { compileOnce } from "./once/arithmetic.ts"
import type { RateReader, RateSetting } from "./rate.ts"
import { compileShare } from "./share/arithmetic.ts"
import { compileSteps } from "./steps/arithmetic.ts"
import { compileTable } from "./table/arithmetic.ts"

/** The arithmetic of each kind of rate: from a quantity to points. */
export function compileRate(rate: Rate, setting: RateSetting): RateReader {
  switch (rate.kind) {
    case "once":
      return compileOnce(rate, setting)
    case "each":
      return compileEach(rate, setting)
    case "bands":
      return compileBands(rate, setting)
    case "table":
      return compileTable(rate, setting)
    case "share":
      return compileShare(rate, setting)
    case "steps":
      return compileSteps(rate)
    case "asJudged":
      return compileAsJudged()
    default:
      return rate satisfies never
  }
}
