import type { OnceRate } from "../../rubric/rate.ts"
import { ratePoints, type RateReader, type RateSetting } from "../rate.ts"

/** The points when the quantity is not 0. */
export function compileOnce({ points }: OnceRate, { base }: RateSetting): RateReader {
  const moved = { points: ratePoints(points, base) }
  return { facts: [], move: ({ quantity }) => (quantity.value === 0 ? undefined : moved) }
}
