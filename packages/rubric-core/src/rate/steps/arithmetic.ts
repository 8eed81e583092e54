import { noPoints, points } from "../../points.ts"
import type { StepsRate } from "../../rubric/rate.ts"
import { ratePoints, type RateReader } from "../rate.ts"

/** max(0, first − step × (place − 1)); without a place nothing. */
export function compileSteps(rate: StepsRate): RateReader {
  const first = ratePoints(rate.first, noPoints)
  const step = ratePoints(rate.step, noPoints)
  return {
    facts: [],
    move: ({ quantity: { value: place } }) =>
      place < 1 ? undefined : { points: points(Math.max(0, first - step * (place - 1))) },
  }
}
