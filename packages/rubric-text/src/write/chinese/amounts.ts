import type { Period } from "@plumbline/rubric-core"
import { periodOf } from "../../families/condition.ts"
import { lineOf } from "../../moves/line.ts"
import { phrasesOf } from "../../phrases/phrases.ts"
import { cut } from "../../words/cut.ts"
import type { ReadBand } from "../../reading/reading.ts"
import { timeUnits, wholeThings } from "../../words/lexicon/units.ts"

const digits = "零一二三四五六七八九"

/** Ordinals are written in words: 第二次起. */
export function ordinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (number > 99) return String(number)
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? digits[ones] : ""}`
}

const within: Readonly<Record<Period, string>> = {
  day: "每日",
  week: "每周",
  month: "每月",
  quarter: "每季度",
  halfYear: "每半年",
  year: "全年",
}
const means: Readonly<Record<Period, string>> = {
  day: "日均",
  week: "周均",
  month: "月均",
  quarter: "每季度平均",
  halfYear: "每半年平均",
  year: "年均",
}

interface Timed {
  readonly period?: Period
  readonly average?: true
}

/** 每月, 月均, 全年 before the quantity that is measured in it, unless its name says so. */
export function periodWords({ period, average }: Timed, name: string): string {
  if (period === undefined) return ""
  if (periodOf(lineOf(name), phrasesOf(cut(name))).period === period) return ""
  return average === true ? means[period] : within[period]
}

/** The periods themselves are counted: 每个月扣0.5分. */
export const eachPeriod: Readonly<Record<Period, string>> = {
  day: "每日",
  week: "每周",
  month: "每个月",
  quarter: "每个季度",
  halfYear: "每半年",
  year: "每年",
}

const isShare = (value: string): boolean => /[%‰/]/.test(value)

/** A number with its measure word: 3次, 80%, 三分之二. */
export function measured(value: string, unit: string | undefined): string {
  if (/[%‰]$/.test(value)) return value
  const [part, whole] = value.split("/")
  if (whole !== undefined) return `${ordinal(Number(whole))}分之${ordinal(Number(part))}`
  return `${value}${unit ?? ""}`
}

/** How far something is off: 1个百分点, 2次. */
export function distance(per: string | undefined, unit: string | undefined, threshold: string): string {
  const step = per ?? "1"
  if (step.endsWith("‰")) return `${step.slice(0, -1)}个千分点`
  if (step.endsWith("%")) return `${step.slice(0, -1)}个百分点`
  return isShare(threshold) ? measured(step, "个百分点") : measured(step, unit)
}

/** What is too little, in the words for shares and for things: 低于90%, 少于12篇. */
export function below(value: string, unit: string | undefined): string {
  const isCounted = unit === undefined || wholeThings.has(unit) || timeUnits.has(unit)
  return `${isShare(value) || !isCounted ? "低于" : "少于"}${measured(value, unit)}`
}

export function above(value: string, unit: string | undefined): string {
  return `${isShare(value) ? "高于" : "超过"}${measured(value, unit)}`
}

/** The numbers that a band holds, both ends told where the language leaves them open. */
export function bandWords({ lt, le, gt, ge, eq }: ReadBand, unit: string | undefined): string {
  const [low, high] = [ge ?? gt, le ?? lt]
  if (eq !== undefined) return `为${measured(eq, unit)}`
  if (low !== undefined && high !== undefined) {
    const isWhole = wholeThings.has(unit ?? "") && ge !== undefined && le !== undefined
    if (isWhole) return `${low}至${measured(high, unit)}`
    const from = ge === undefined ? "（不含）" : "（含）"
    return `${measured(low, unit)}${from}至${measured(high, unit)}${le === undefined ? "（不含）" : "（含）"}`
  }
  if (ge !== undefined) return `达到${measured(ge, unit)}`
  if (gt !== undefined) return above(gt, unit)
  if (lt !== undefined) return below(lt, unit)
  return le === undefined ? "" : `不超过${measured(le, unit)}`
}
