import type { Period, Span } from "@plumbline/rubric-core"

/** What a word of a standard is. Everything that is none of these is `text`, a plain run. */
export const wordKinds = [
  "text",
  "of", // 的
  // numbers
  "amount", // 5, 80%, 2/3
  "unit", // 篇, 个工作日
  "points", // 分
  "nth", // 第二次
  "to", // 至
  "times", // ×
  "equals",
  "slash",
  "minus",
  "plus",
  // comparators before a number
  "below",
  "atLeast",
  "above",
  "atMost",
  // comparators behind a number
  "orMore", // 以上
  "orLess", // 以下
  "within", // 以内
  "beyond", // 以外
  "including", // （含）
  "excluding",
  // how often
  "each", // 每
  "period", // 每月, 全年, 月均
  "average", // 平均
  "short", // 少, 缺, 低
  "over", // 超, 多, 高
  "late", // 逾期
  // what happens
  "deduct", // 扣
  "add", // 加
  "get", // 得, 计
  "deducting", // 扣分, without a number
  "adding",
  "scoring",
  "zero", // 不得分
  "nothing", // 不扣分
  "full", // 得满分
  "base", // 基准分
  "spread", // 各, 分别
  "judge", // 酌情
  "veto",
  // caps and combinations
  "most", // 最高
  "total", // 累计
  "exhaust", // 扣完 before a number
  "until", // 为止
  "gone", // 扣完为止
  "highest", // 就高不就低
  // parts of a unit
  "countAs", // 按
  "counted", // 计算
  "ignored", // 不计
  // what excuses
  "except", // 除外
  "besides", // 除
  "outside", // 外, after 除
  // joints
  "comma",
  "dun", // 、
  "colon",
  "semi",
  "stop",
  "open",
  "close",
  "numbering",
  "and",
  "or",
  "otherwise",
] as const

export type WordKind = (typeof wordKinds)[number]

/** One word of the line, cut out of it. `text` is normalised: half width, one kind of bracket. */
export interface Word {
  readonly kind: WordKind
  readonly text: string
  readonly span: Span
  /** Of an amount: "5", "80%", "2/3". Of an nth: its number. */
  readonly value?: string
  /** Of a period. */
  readonly period?: Period
  /** Of a period that is a mean (月均), or of an nth that goes on from there (第二次起). */
  readonly flag?: boolean
  /** Of an nth: what it is the nth of. */
  readonly unit?: string
}
