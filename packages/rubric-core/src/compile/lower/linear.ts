import { exactly, one } from "../../exact/exact.ts"
import { mostPoints } from "../../exact/round.ts"
import { ratePoints } from "../../rate/rate.ts"
import type { EachRate } from "../../rubric/rate.ts"
import { type Lowered, type LowerSetting, saysNothing } from "./lowered.ts"

/** value × points: yes or no, counts, judged points. */
export function lowerLinear(setting: LowerSetting): Lowered | undefined {
  const { measure, rate } = setting.clause
  if (measure.kind === "yes" && rate.kind === "once")
    return yes(setting, measure.fact, ratePoints(rate.points, setting.base))
  if (measure.kind === "judged" && rate.kind === "asJudged") return judged(setting, measure.fact)
  if (measure.kind === "count" && rate.kind === "each" && !measure.free && isPlain(rate)) {
    return count(setting, measure.fact, ratePoints(rate.points, setting.base))
  }
  return undefined
}

/** So many points for each one, nothing else said. */
export function isPlain({ per, first }: EachRate): boolean {
  return (per === undefined || per === "1") && first === undefined
}

function yes({ slots }: LowerSetting, fact: string, points: number): Lowered | undefined {
  const slot = slots.byId.get(fact)
  if (slot?.fact.type !== "yesNo") return undefined
  const { at } = slot
  return {
    find: (values) => values[at] ?? 0,
    rawOf: (found) => (found === 1 ? points : saysNothing),
    report: () => ({ quantity: one }),
    row: { op: "linear", at, length: 1, points, isYes: true },
  }
}

function count({ slots }: LowerSetting, fact: string, points: number): Lowered | undefined {
  const slot = slots.byId.get(fact)
  if (slot?.fact.type !== "count") return undefined
  const { at } = slot
  return {
    find: (values) => values[at] ?? 0,
    rawOf: (found) => Math.min(found * points, mostPoints),
    report: (found) => ({ quantity: exactly(found), found: exactly(found) }),
    row: { op: "linear", at, length: 1, points, isYes: false },
  }
}

function judged({ slots }: LowerSetting, fact: string): Lowered | undefined {
  const slot = slots.byId.get(fact)
  if (slot?.fact.type !== "judged") return undefined
  const { at } = slot
  return {
    find: (values) => values[at] ?? 0,
    rawOf: (found) => found,
    report: (found) => ({ quantity: exactly(found, 1000) }),
    row: { op: "linear", at, length: 1, points: 1, isYes: false },
  }
}
