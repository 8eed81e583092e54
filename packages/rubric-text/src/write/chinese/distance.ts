import type { PlainRule } from "../rules.ts"
import { above, below, distance, measured } from "./amounts.ts"
import { verbOf } from "./moved.ts"

type Distance = Extract<PlainRule, { kind: "shortfall" | "excess" }>
type Parted = Distance | Extract<PlainRule, { kind: "count" }>

/** What a part of a step counts as, where that is said. */
export function partWords({ partial, per }: Parted, unit: string | undefined, threshold = "0"): string {
  if (partial === undefined) return ""
  const step = distance(per, unit, threshold)
  return partial === "up" ? `，不足${step}的按${step}计算` : `，不足${step}的不计`
}

/** 少于4次的，每少1次扣0.5分; with first points 不少于4次的得2分，每少1次扣0.5分. */
export function distanceWords(rule: Distance, about: string, remark: string, adds: "加" | "得"): string {
  const isShort = rule.kind === "shortfall"
  const threshold = isShort ? rule.below : rule.above
  const isShare = /[%‰/]/.test(threshold)
  const step = `每${isShort ? (isShare ? "低" : "少") : isShare ? "高" : "超"}${distance(rule.per, rule.unit, threshold)}`
  const part = partWords(rule, rule.unit, threshold)
  if (rule.first === undefined) {
    const limit = isShort ? below(threshold, rule.unit) : above(threshold, rule.unit)
    return `${about}${limit}的${remark}，${step}${verbOf(rule.effect, adds)}${rule.points}分${part}`
  }
  const reached = isShort ? (isShare ? "达到" : "不少于") : "不超过"
  return `${about}${reached}${measured(threshold, rule.unit)}的${remark}得${rule.first}分，${step}扣${rule.points}分${part}`
}
