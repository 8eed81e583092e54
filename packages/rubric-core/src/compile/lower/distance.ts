import { mostPoints } from "../../exact/round.ts"
import type { Slots } from "../../facts/slots.ts"
import { ratePoints } from "../../rate/rate.ts"
import type { Operand } from "../../rubric/quantity.ts"
import { isPlain } from "./linear.ts"
import type { Lowered, LowerSetting } from "./lowered.ts"
import { wholeOperand, wholeThreshold } from "./whole-operand.ts"

/** points × Σ distance below or above a whole threshold, period by period. */
export function lowerDistance({ clause: { measure, rate }, base, slots }: LowerSetting): Lowered | undefined {
  if ((measure.kind !== "shortfall" && measure.kind !== "excess") || rate.kind !== "each" || !isPlain(rate))
    return undefined
  const isBelow = measure.kind === "shortfall"
  const limit = wholeThreshold(isBelow ? measure.below : measure.above)
  const walked = walk(measure.of, slots)
  if (limit === undefined || !walked) return undefined
  const { at, length, eachPeriod } = walked
  const points = ratePoints(rate.points, base)
  const sign = isBelow ? 1 : -1

  const far = (values: Float64Array): number => {
    let sum = 0
    for (let i = at; i < at + length; i += 1) {
      const distance = (limit - (values[i] ?? 0)) * sign
      if (distance > 0) sum += distance
    }
    return sum
  }
  const periods = (values: Float64Array): number => {
    let count = 0
    for (let i = at; i < at + length; i += 1) if ((limit - (values[i] ?? 0)) * sign > 0) count += 1
    return count
  }
  return {
    raw: (values) => Math.min(far(values) * points, mostPoints),
    detail: eachPeriod
      ? (values) => ({ quantity: { value: far(values), of: 1 }, periods: periods(values) })
      : (values) => ({ quantity: { value: far(values), of: 1 }, found: { value: values[at] ?? 0, of: 1 } }),
    row: { op: isBelow ? "below" : "above", at, length, limit, points },
  }
}

/** The numbers that are compared one by one: the periods of a series, or a single count. */
function walk(of: Operand, slots: Slots): { at: number; length: number; eachPeriod: boolean } | undefined {
  const slot = of.kind === "value" ? slots.byId.get(of.fact) : undefined
  if (of.kind === "value" && slot?.fact.type === "series" && (of.over ?? "eachPeriod") === "eachPeriod") {
    return { at: slot.at, length: slot.length, eachPeriod: true }
  }
  const single = wholeOperand(of, slots, "total")
  return single?.length === 1 && single.per === 1 ? { at: single.at, length: 1, eachPeriod: false } : undefined
}
