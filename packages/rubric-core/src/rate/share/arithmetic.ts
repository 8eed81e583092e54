import { compareExact, exactly, one, times } from "../../exact/exact.ts"
import { roundHalfUp } from "../../exact/round.ts"
import type { ShareRate } from "../../rubric/rate.ts"
import { ratePoints, type RateReader, type RateSetting } from "../rate.ts"

/** min(1, ratio) × points. */
export function compileShare({ of }: ShareRate, { base }: RateSetting): RateReader {
  const whole = exactly(ratePoints(of, base))
  return {
    facts: [],
    move: ({ quantity }) => ({ points: roundHalfUp(compareExact(quantity, one) < 0 ? times(whole, quantity) : whole) }),
  }
}
