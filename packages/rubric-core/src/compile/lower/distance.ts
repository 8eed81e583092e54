import { exactly } from "../../exact/exact.ts"
import { mostPoints } from "../../exact/round.ts"
import type { Slots } from "../../facts/slots.ts"
import { wholeOperand, wholeThreshold } from "../../operand/whole-operand.ts"
import { ratePoints } from "../../rate/rate.ts"
import type { Operand } from "../../rubric/quantity.ts"
import { isPlain } from "./linear.ts"
import type { Lowered, LowerSetting } from "./lowered.ts"

/** Periods and distance in one number: fewer than 512 periods, and a sum of distances below 2^44. */
const periodsPart = 512

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
  const row = { op: isBelow ? ("below" as const) : ("above" as const), at, length, limit, points }
  if (!eachPeriod) {
    return {
      find: (values) => values[at] ?? 0,
      rawOf: (found) => Math.min(Math.max(0, (limit - found) * sign) * points, mostPoints),
      report: (found) => ({ quantity: exactly(Math.max(0, (limit - found) * sign)), found: exactly(found) }),
      row,
    }
  }
  return {
    find: (values) => {
      let far = 0
      let periods = 0
      for (let i = at; i < at + length; i += 1) {
        const distance = (limit - (values[i] ?? 0)) * sign
        if (distance > 0) {
          far += distance
          periods += 1
        }
      }
      return far * periodsPart + periods
    },
    rawOf: (found) => Math.min(Math.floor(found / periodsPart) * points, mostPoints),
    report: (found) => ({ quantity: exactly(Math.floor(found / periodsPart)), periods: found % periodsPart }),
    row,
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
