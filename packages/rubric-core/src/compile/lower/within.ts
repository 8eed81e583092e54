import { exactly } from "../../exact/exact.ts"
import { mostPoints } from "../../exact/round.ts"
import { stretchOf } from "../../operand/whole-operand.ts"
import { ratePoints } from "../../rate/rate.ts"
import { isPlain } from "./linear.ts"
import type { Lowered, LowerSetting } from "./lowered.ts"

/** points × the number of periods that lie in a stretch of whole numbers. */
export function lowerWithin({ clause: { measure, rate }, base, slots }: LowerSetting): Lowered | undefined {
  if (measure.kind !== "periods" || rate.kind !== "each" || !isPlain(rate)) return undefined
  const slot = slots.byId.get(measure.fact)
  const stretch = stretchOf(measure.is, 1)
  if (slot?.fact.type !== "series" || !stretch) return undefined
  const { at, length } = slot
  const { from, to } = stretch
  const points = ratePoints(rate.points, base)
  return {
    find: (values) => {
      let periods = 0
      for (let i = at; i < at + length; i += 1) {
        const value = values[i] ?? 0
        if (value >= from && value <= to) periods += 1
      }
      return periods
    },
    rawOf: (periods) => Math.min(periods * points, mostPoints),
    report: (periods) => ({ quantity: exactly(periods), periods }),
    row: { op: "within", at, length, from, to, points },
  }
}
