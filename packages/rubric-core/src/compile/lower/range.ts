import { exactly, one } from "../../exact/exact.ts"
import { stretchOf, sumOver, wholeOperand } from "../../operand/whole-operand.ts"
import { ratePoints } from "../../rate/rate.ts"
import { type Lowered, type LowerSetting, saysNothing } from "./lowered.ts"

/** Fixed points where a sum lies in a stretch of whole numbers. */
export function lowerRange({ clause: { measure, rate }, base, slots }: LowerSetting): Lowered | undefined {
  if (measure.kind !== "comparison" || rate.kind !== "once") return undefined
  const operand = wholeOperand(measure.of, slots, "total")
  const stretch = operand && stretchOf(measure.is, operand.per)
  if (!operand || !stretch) return undefined
  const { at, length, per } = operand
  const { from, to } = stretch
  const points = ratePoints(rate.points, base)
  return {
    find: (values) => sumOver(values, at, length),
    rawOf: (sum) => (sum >= from && sum <= to ? points : saysNothing),
    report: (sum) => ({ quantity: one, found: exactly(sum, per) }),
    row: { op: "range", at, length, from, to, points },
  }
}
