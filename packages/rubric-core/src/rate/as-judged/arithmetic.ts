import { exactly, times } from "../../exact/exact.ts"
import { roundHalfUp } from "../../exact/round.ts"
import type { RateReader } from "../rate.ts"

const thousandthsOfAPoint = exactly(1000)

/** The judged points as they are. */
export function compileAsJudged(): RateReader {
  return { facts: [], move: ({ quantity }) => ({ points: roundHalfUp(times(quantity, thousandthsOfAPoint)) }) }
}
