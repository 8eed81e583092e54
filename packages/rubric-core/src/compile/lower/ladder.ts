import { exactly } from "../../exact/exact.ts"
import { ratePoints } from "../../rate/rate.ts"
import { type Lowered, type LowerSetting, saysNothing } from "./lowered.ts"
import { stretchOf, sumOver, wholeOperand } from "./whole-operand.ts"

/** Bands over a sum of whole numbers. */
export function lowerLadder({ clause: { measure, rate, effect }, base, slots }: LowerSetting): Lowered | undefined {
  if (measure.kind !== "value" || rate.kind !== "bands") return undefined
  const operand = wholeOperand(measure, slots, "total")
  if (!operand) return undefined
  const { at, length, per } = operand
  const rungs = rate.bands.flatMap(({ points, ...comparison }, band) => {
    const stretch = stretchOf(comparison, per)
    return stretch ? [{ ...stretch, points: ratePoints(points, base), band }] : []
  })
  if (rungs.length !== rate.bands.length) return undefined
  // The best rung first, so that the first that holds is the one that counts.
  rungs.sort((a, b) => (effect === "set" ? a.points - b.points : b.points - a.points) || a.band - b.band)
  const held = (values: Float64Array): (typeof rungs)[number] | undefined => {
    const sum = sumOver(values, at, length)
    for (const rung of rungs) if (sum >= rung.from && sum <= rung.to) return rung
    return undefined
  }
  return {
    raw: (values) => held(values)?.points ?? saysNothing,
    detail: (values) => {
      const band = held(values)?.band
      return { quantity: exactly(sumOver(values, at, length), per), ...(band !== undefined && { band }) }
    },
    row: { op: "ladder", at, length, rungs },
  }
}
