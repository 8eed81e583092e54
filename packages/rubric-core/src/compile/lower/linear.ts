import { one } from "../../exact/exact.ts"
import { exactly } from "../../exact/exact.ts"
import { mostPoints } from "../../exact/round.ts"
import { ratePoints } from "../../rate/rate.ts"
import type { EachRate } from "../../rubric/rate.ts"
import { type Lowered, type LowerSetting, saysNothing } from "./lowered.ts"

/** value × points: yes or no, counts, judged points. */
export function lowerLinear(setting: LowerSetting): Lowered | undefined {
  const { measure, rate } = setting.clause
  if (measure.kind === "yes" && rate.kind === "once") return yes(setting, ratePoints(rate.points, setting.base))
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

function yes({ clause, slots }: LowerSetting, points: number): Lowered | undefined {
  const slot = "fact" in clause.measure ? slots.byId.get(clause.measure.fact) : undefined
  if (slot?.fact.type !== "yesNo") return undefined
  const { at } = slot
  const detail = { quantity: one }
  return {
    raw: (values) => (values[at] === 1 ? points : saysNothing),
    detail: () => detail,
    row: { op: "linear", at, length: 1, points },
  }
}

function count({ slots }: LowerSetting, fact: string, points: number): Lowered | undefined {
  const slot = slots.byId.get(fact)
  if (slot?.fact.type !== "count") return undefined
  const { at } = slot
  return {
    raw: (values) => Math.min((values[at] ?? 0) * points, mostPoints),
    detail: (values) => {
      const quantity = { value: values[at] ?? 0, of: 1 }
      return { quantity, found: quantity }
    },
    row: { op: "linear", at, length: 1, points },
  }
}

function judged({ slots }: LowerSetting, fact: string): Lowered | undefined {
  const slot = slots.byId.get(fact)
  if (slot?.fact.type !== "judged") return undefined
  const { at } = slot
  return {
    raw: (values) => values[at] ?? 0,
    detail: (values) => ({ quantity: exactly(values[at] ?? 0, 1000) }),
    row: { op: "linear", at, length: 1, points: 1 },
  }
}
