import type { Comparison, Fact, Locale, MovingClause, Operand, Period, Threshold } from "@plumbline/rubric-core"
import { lateWords } from "../../families/occurrence.ts"
import { periodOf } from "../../families/condition.ts"
import { lineOf } from "../../moves/line.ts"
import { phrasesOf } from "../../phrases/phrases.ts"
import type { ReadBand } from "../../reading/reading.ts"
import { cut } from "../../words/cut.ts"
import type { PlainRule } from "../rules.ts"
import { unitIn } from "./facts.ts"

/** What a clause measures and moves, as one of the kinds of the notation. */
export function movedRule(fact: Fact, { effect, measure, rate }: MovingClause, locale: Locale): PlainRule | undefined {
  const isMoving = effect === "deduct" || effect === "add"
  switch (measure.kind) {
    case "yes":
      return rate.kind === "once" ? { kind: "yes", effect, points: rate.points } : undefined
    case "count":
      if (rate.kind !== "each" || !isMoving || rate.first !== undefined || rate.partial === "exact") return undefined
      return {
        kind: "count",
        effect,
        points: rate.points,
        ...steps(fact, rate),
        ...free(measure.free),
        ...counted(fact, locale),
      }
    case "shortfall":
    case "excess": {
      const at = measure.kind === "shortfall" ? measure.below : measure.above
      if (rate.kind !== "each" || !isMoving || rate.partial === "exact" || typeof at !== "string") return undefined
      const { first, points } = rate
      const common = {
        effect,
        points,
        ...steps(fact, rate),
        ...(first === undefined ? {} : { first }),
        ...timed(fact, measure.of, locale),
      }
      const limit = percent(fact, at)
      return measure.kind === "shortfall"
        ? { kind: "shortfall", below: limit, ...common }
        : { kind: "excess", above: limit, ...common }
    }
    case "comparison":
    case "periods": {
      if (rate.kind !== "once") return undefined
      const of: Operand =
        measure.kind === "comparison" ? measure.of : { kind: "value", fact: measure.fact, over: "eachPeriod" }
      return banded(fact, effect, of, [{ ...measure.is, points: rate.points }], locale)
    }
    case "value":
      return rate.kind === "bands" ? banded(fact, effect, measure, rate.bands, locale) : undefined
    case "ratio":
      if (rate.kind === "share" && effect === "add") return { kind: "share", effect, of: rate.of }
      return rate.kind === "bands" ? banded(fact, effect, measure, rate.bands, locale) : undefined
    case "rank":
      return rate.kind === "steps" && effect === "add"
        ? { kind: "rank", effect, first: rate.first, step: rate.step }
        : undefined
    case "choice": {
      if (rate.kind !== "table" || fact.type !== "choice" || !isMoving) return undefined
      const levels = fact.levels.map(({ id, name }) => ({ name: name[locale], points: rate.points[id] ?? "0" }))
      return { kind: "levels", effect, levels }
    }
    case "judged":
      return fact.type === "judged" && isMoving ? { kind: "judged", effect, min: fact.min, max: fact.max } : undefined
  }
}

type Each = Extract<MovingClause["rate"], { kind: "each" }>

function steps(fact: Fact, { per, partial }: Each): { readonly per?: string; readonly partial?: "up" | "down" } {
  return {
    ...(per === undefined || per === "1" ? {} : { per: percent(fact, per) }),
    ...(partial === undefined || partial === "exact" ? {} : { partial }),
  }
}

const free = (count: number | undefined): { readonly free?: string } => (count ? { free: String(count) } : {})

const periods: Readonly<Record<string, Period>> = {
  天: "day",
  周: "week",
  个月: "month",
  个季度: "quarter",
  个半年: "halfYear",
  年: "year",
}

/** Days late are days; other days and months are the periods that fail; else the name may say within what it is counted. */
function counted(fact: Fact, locale: Locale): { readonly unit?: string; readonly period?: Period } {
  const period = periods[fact.unit?.zh ?? ""]
  if (period !== undefined && !lateWords.test(fact.name?.zh ?? "")) return { period }
  const { period: named } = within(fact)
  return { ...unitIn(fact, locale), ...(named === undefined ? {} : { period: named }) }
}

function within(fact: Fact): ReturnType<typeof periodOf> {
  const name = fact.name?.zh ?? ""
  return periodOf(lineOf(name), phrasesOf(cut(name)))
}

/** Within what period a quantity is measured: a series is given for each, of others the name says it. */
function timed(
  fact: Fact,
  of: Operand,
  locale: Locale,
): { readonly unit?: string; readonly period?: Period; readonly average?: true } {
  if (fact.type !== "series") return { ...unitIn(fact, locale), ...within(fact) }
  if (of.kind === "value" && of.over === "total") return unitIn(fact, locale)
  const average = of.kind === "value" && of.over === "average" ? { average: true as const } : {}
  return { ...unitIn(fact, locale), period: fact.period, ...average }
}

/** A number in per cent is a percentage in the words. */
const percent = (fact: Fact, number: string): string => (fact.unit?.zh === "%" ? `${number}%` : number)

type Band = Comparison & { readonly points: string }

function banded(
  fact: Fact,
  effect: MovingClause["effect"],
  of: Operand,
  bands: readonly Band[],
  locale: Locale,
): PlainRule | undefined {
  const read = bands.map((band) => bandOf(fact, band))
  if (of.kind === "value" && of.side !== undefined) return undefined
  if (!read.every((band) => band !== undefined)) return undefined
  return { kind: "bands", effect, bands: read, ...timed(fact, of, locale) }
}

/** A band between fixed numbers; nothing where another fact is the threshold. */
function bandOf(fact: Fact, { points, ne, ...bounds }: Band): ReadBand | undefined {
  if (ne !== undefined) return undefined
  const fixed = Object.entries(bounds).flatMap(([bound, at]: [string, Threshold]) =>
    typeof at === "string" ? [[bound, percent(fact, at)]] : [],
  )
  return fixed.length === Object.keys(bounds).length ? { ...Object.fromEntries(fixed), points } : undefined
}
