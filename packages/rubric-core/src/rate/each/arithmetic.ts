import {
  compareExact,
  type ExactQuantity,
  exactly,
  minus,
  nothing,
  one,
  over,
  plus,
  startedOnes,
  times,
  wholeOnes,
} from "../../exact/exact.ts"
import { quantityOf } from "../../exact/quantity.ts"
import { roundHalfUp } from "../../exact/round.ts"
import type { Reading } from "../../measure/reading.ts"
import type { EachRate } from "../../rubric/rate.ts"
import { ratePoints, type RateReader, type RateSetting } from "../rate.ts"
import { unsound } from "../../rubric/unsound.ts"

/** points × Σ units, a unit being `per` of the quantity; with `first`, max(0, first − that). */
export function compileEach(rate: EachRate, { base, measure }: RateSetting): RateReader {
  const each = exactly(ratePoints(rate.points, base))
  const per = rate.per === undefined ? one : quantityOf(rate.per)
  if (per.value === 0) unsound(rate.per)
  const units = unitsOf(per, rate.partial ?? (measure.countsWholeThings ? "down" : "exact"))
  const first = rate.first === undefined ? undefined : exactly(ratePoints(rate.first, base))
  return {
    facts: [],
    move: (reading) => {
      const points = times(each, units(reading))
      if (!first) return { points: roundHalfUp(points) }
      return { points: roundHalfUp(compareExact(first, points) > 0 ? minus(first, points) : nothing) }
    },
  }
}

/** A part of a unit is treated in each period by itself. */
function unitsOf(per: ExactQuantity, partial: "up" | "down" | "exact"): (reading: Reading) => ExactQuantity {
  const inUnits = (quantity: ExactQuantity): ExactQuantity => over(quantity, per)
  if (partial === "exact") return ({ quantity }) => inUnits(quantity)
  const whole = partial === "up" ? startedOnes : wholeOnes
  return ({ quantity, parts }) =>
    parts ? parts.map((part) => whole(inUnits(part))).reduce(plus) : whole(inUnits(quantity))
}
