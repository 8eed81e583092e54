import { mostPoints } from "../../exact/round.ts"
import { ratePoints } from "../../rate/rate.ts"
import { isPlain } from "./linear.ts"
import type { Lowered, LowerSetting } from "./lowered.ts"
import { stretchOf } from "./whole-operand.ts"

/** points × the number of periods that lie in a stretch of whole numbers. */
export function lowerWithin({ clause: { measure, rate }, base, slots }: LowerSetting): Lowered | undefined {
  if (measure.kind !== "periods" || rate.kind !== "each" || !isPlain(rate)) return undefined
  const slot = slots.byId.get(measure.fact)
  const stretch = stretchOf(measure.is, 1)
  if (slot?.fact.type !== "series" || !stretch) return undefined
  const { at, length } = slot
  const { from, to } = stretch
  const points = ratePoints(rate.points, base)
  const count = (values: Float64Array): number => {
    let periods = 0
    for (let i = at; i < at + length; i += 1) {
      const value = values[i] ?? 0
      if (value >= from && value <= to) periods += 1
    }
    return periods
  }
  return {
    raw: (values) => Math.min(count(values) * points, mostPoints),
    detail: (values) => {
      const periods = count(values)
      return { quantity: { value: periods, of: 1 }, periods }
    },
    row: { op: "within", at, length, from, to, points },
  }
}
