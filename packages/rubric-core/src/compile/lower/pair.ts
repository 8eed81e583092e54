import { exactly, one } from "../../exact/exact.ts"
import { sumOver, wholeOperand } from "../../operand/whole-operand.ts"
import { ratePoints } from "../../rate/rate.ts"
import { type Lowered, type LowerSetting, saysNothing } from "./lowered.ts"

/** Fixed points where one sum lies below, or above, another fact: fewer in post than the establishment. */
export function lowerPair({ clause: { measure, rate }, base, slots }: LowerSetting): Lowered | undefined {
  if (measure.kind !== "comparison" || rate.kind !== "once") return undefined
  const [relation, threshold, ...others] = Object.entries(measure.is).flat()
  if (others.length > 0 || typeof threshold !== "object") return undefined
  const [operand, other] = [wholeOperand(measure.of, slots, "total"), wholeOperand(threshold, slots, "total")]
  if (!operand || !other || operand.per !== other.per || (relation !== "lt" && relation !== "gt")) return undefined
  const sign = relation === "lt" ? 1 : -1
  const points = ratePoints(rate.points, base)
  const { at, length, per } = operand
  return {
    find: (values) => (sumOver(values, other.at, other.length) - sumOver(values, at, length)) * sign,
    rawOf: (difference) => (difference > 0 ? points : saysNothing),
    report: (_, values) => ({ quantity: one, found: exactly(sumOver(values, at, length), per) }),
  }
}
