import { exactly, one, over, startedOnes, times } from "../../exact/exact.ts"
import { parseQuantity } from "../../exact/quantity.ts"
import { roundHalfUp } from "../../exact/round.ts"
import type { Most } from "../../lint/bounds/operand.ts"
import { noPoints, type Points } from "../../points.ts"
import type { EachRate } from "../../rubric/rate.ts"
import { ratePoints } from "../rate.ts"

/** With `first` it is that; otherwise it grows with the quantity. */
export function mostEach({ points, per, partial, first }: EachRate, most: Most): Points | undefined {
  if (first !== undefined) return ratePoints(first, noPoints)
  const each = ratePoints(points, noPoints)
  if (each === 0) return noPoints
  if (!most) return undefined
  const units = over(most, per === undefined ? one : (parseQuantity(per) ?? one))
  return roundHalfUp(times(exactly(each), partial === "up" ? startedOnes(units) : units))
}
