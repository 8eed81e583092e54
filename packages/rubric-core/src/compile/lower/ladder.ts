import { exactly } from "../../exact/exact.ts"
import { stretchOf, sumOver, wholeOperand } from "../../operand/whole-operand.ts"
import { ratePoints } from "../../rate/rate.ts"
import { type Lowered, type LowerSetting, saysNothing } from "./lowered.ts"

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
  const held = (sum: number): (typeof rungs)[number] | undefined => {
    for (const rung of rungs) if (sum >= rung.from && sum <= rung.to) return rung
    return undefined
  }
  return {
    find: (values) => sumOver(values, at, length),
    rawOf: (sum) => held(sum)?.points ?? saysNothing,
    report: (sum) => ({ quantity: exactly(sum, per), band: held(sum)?.band }),
    row: { op: "ladder", at, length, rungs },
  }
}
