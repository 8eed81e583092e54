import type { ExactQuantity } from "../../exact/exact.ts"
import { points as pointsOf } from "../../points.ts"
import { compileComparison } from "../../operand/comparison.ts"
import type { BandsRate } from "../../rubric/rate.ts"
import { type Moved, ratePoints, type RateReader, type RateSetting } from "../rate.ts"

/** Of the bands that hold the quantity the one that moves most (under `set` the lowest), the first of a tie. */
export function compileBands(rate: BandsRate, { base, effect, measure, slots }: RateSetting): RateReader {
  const bands = rate.bands.map(({ points, ...comparison }, band) => ({
    comparison: compileComparison(comparison, slots),
    moved: { points: ratePoints(points, base), band },
  }))
  const isBetter =
    effect === "set" ? (a: Moved, b: Moved) => a.points < b.points : (a: Moved, b: Moved) => a.points > b.points

  function bandOf(quantity: ExactQuantity, values: Float64Array): Moved | undefined {
    let best: Moved | undefined
    for (const { comparison, moved } of bands) {
      if (comparison.holds(quantity, values) && (!best || isBetter(moved, best))) best = moved
    }
    return best
  }

  return {
    facts: bands.flatMap(({ comparison }) => comparison.facts),
    move: ({ quantity, parts }, values) => {
      if (!parts || !measure.periodsStandAlone) return bandOf(quantity, values)
      const held = parts.map((part) => bandOf(part, values)).filter((moved) => moved !== undefined)
      if (held.length === 0) return undefined
      const sum = held.reduce((total, moved) => total + moved.points, 0)
      return { points: pointsOf(sum), periods: held.filter((moved) => moved.points > 0).length }
    },
  }
}
