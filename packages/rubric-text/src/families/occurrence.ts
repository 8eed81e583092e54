import { denies } from "../moves/predicates.ts"
import { spanOf, textOf } from "../moves/line.ts"
import type { CountClause } from "../reading/reading.ts"
import { timeUnits } from "../words/lexicon/units.ts"
import { isRatio } from "./units.ts"
import { type Condition, aboutOf, periodOf, saysOf } from "./condition.ts"

const periodUnits = /^(?:个)?(?:月|季度|季|周|星期|半年|年|年度|日|天|工作日)$/
const unitPeriod = {
  月: "month",
  季: "quarter",
  周: "week",
  星: "week",
  半: "halfYear",
  年: "year",
  日: "day",
  天: "day",
  工: "day",
} as const
/** Words that tell of days late, which are counted as days and not as periods. */
export const lateWords = /逾期|超期|延期|延迟|迟|晚|拖|超时|滞后|推迟|延误/

/** 每发生一起, 每次, 每2个, 0.2分/条: so many points for each. */
export function readCount(condition: Condition, effect: "deduct" | "add", points: string): CountClause | undefined {
  const { each } = condition
  if (each === undefined) return undefined
  const free = freeOf(condition)
  return {
    kind: "count",
    effect,
    points,
    ...(each.per === undefined || each.per === "1" ? {} : { per: each.per }),
    ...(free === undefined ? {} : { free }),
    ...countedWithin(condition),
    unit: each.unit,
    says: saysOf(condition),
    about: aboutOf(condition),
    certainty: each.every ? "certain" : "likely",
  }
}

/** 第二次起每次: the first is free. */
function freeOf({ phrases }: Condition): string | undefined {
  const onward = phrases.find((phrase) => phrase.is === "nth" && phrase.onward)
  return onward?.is === "nth" && onward.nth > 1 ? String(onward.nth - 1) : undefined
}

/** Days late are days; other days and months that are counted are the periods that fail. */
function countedWithin(condition: Condition): Pick<CountClause, "period"> {
  const { each, line, phrases, text } = condition
  // Days late are days, and percentage points of a change are no times at which something was.
  if (each === undefined || each.way === "late" || isRatio(each.per ?? "1")) return {}
  const isTime = periodUnits.test(each.unit)
  if (isTime && lateWords.test(text)) return {}
  const counted =
    isTime && (each.per ?? "1") === "1"
      ? unitPeriod[each.unit.replace(/^个/, "")[0] as keyof typeof unitPeriod]
      : undefined
  if (counted !== undefined && each.way === "occurrence") return { period: counted }
  const { period } = periodOf(line, phrases)
  return period === undefined ? {} : { period }
}

/** 发现一处扣, 缺一次…扣: one of something is counted even where 每 is not said. */
export function countsWithoutEvery(condition: Condition, effect: "deduct" | "add"): Condition | undefined {
  const { line, parts, move } = condition
  if (move.happens.is !== "effect" || (effect === "add" && move.happens.verb !== "add")) return undefined
  const part = parts.at(-1) ?? []
  const at = part.findLastIndex((phrase) => phrase.is === "quantity" && phrase.value === "1" && phrase.unit !== "")
  const one = part[at]
  if (one?.is !== "quantity" || one.unit === "分") return undefined
  const before = textOf(line, part.slice(0, at))
  if (denies(before) || /连续|近|满|达|任|其中|唯一|同$/.test(before)) return undefined
  if (timeUnits.has(one.unit) && !lateWords.test(condition.text)) return undefined
  const way = lateWords.test(before) ? "late" : "occurrence"
  return { ...condition, each: { is: "each", way, every: false, per: "1", unit: one.unit, span: spanOf([one]) } }
}
