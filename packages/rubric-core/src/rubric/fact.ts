import type { DecimalPoints, Period } from "./quantity.ts"
import type { Words } from "./words.ts"

interface FactCommon {
  /** Opaque and stable, unique in the rubric; survives renumbering. In 2018 `c<no>.<name>`. */
  readonly id: string
  /** What a sentence calls it: 向安徽先锋网投稿, 未制定工作要点. Without one the standard's own words stand in. */
  readonly name?: Words
  /** The question as it is put to the county. */
  readonly ask: Words
  /** A sentence below the question: how to count, what to leave blank. */
  readonly hint?: Words
  /** What one of it is called: 篇, 次, 人, 元. */
  readonly unit?: Words
}

/** `true` or `false`; asked positively. `yes` and `no` name the two answers (存在 / 不存在). */
export interface YesNoFact extends FactCommon {
  readonly type: "yesNo"
  readonly yes: Words
  readonly no: Words
}

/** A whole number from 0 to 999999999, or to `max`. `list` asks for one row for each thing counted. */
export interface CountFact extends FactCommon {
  readonly type: "count"
  readonly max?: number
  readonly list?: readonly ListColumn[]
}

/** One column of the list behind a count, such as title, platform or date. */
export interface ListColumn {
  readonly id: string
  readonly name: Words
  readonly kind: "text" | "date"
}

/** A decimal string with at most three decimals, from 0 to 999999999, in the declared unit. */
export interface AmountFact extends FactCommon {
  readonly type: "amount"
  readonly unit: Words
}

/** Exactly `length` whole numbers, one for each period. */
export interface SeriesFact extends FactCommon {
  readonly type: "series"
  readonly period: Period
  readonly length: number
}

/** `{ part, whole }`, whole numbers, part at most whole. */
export interface PartOfWholeFact extends FactCommon {
  readonly type: "partOfWhole"
  readonly part: Words
  readonly whole: Words
}

/** The id of one level. */
export interface ChoiceFact extends FactCommon {
  readonly type: "choice"
  readonly levels: readonly { readonly id: string; readonly name: Words }[]
}

/** Points that a person judges: a decimal string within `min`..`max`. The described level follows from the points. */
export interface JudgedFact extends FactCommon {
  readonly type: "judged"
  readonly min: DecimalPoints
  readonly max: DecimalPoints
  readonly levels?: readonly DescribedLevel[]
}

/** A level of a judged fact holds points above `over` (or exactly `to`, where `over` is absent) up to and with `to`. */
export interface DescribedLevel {
  readonly id: string
  readonly name: Words
  readonly over?: DecimalPoints
  readonly to: DecimalPoints
  readonly means: Words
}

/** A question to the unit and the type of its answer, by `type`. */
export type Fact = YesNoFact | CountFact | AmountFact | SeriesFact | PartOfWholeFact | ChoiceFact | JudgedFact

/** The types of answers, such as "yesNo" or "series". */
export type FactType = Fact["type"]

/** What an answered fact holds, in JSON. A stored draft may hold more (`null` months); those never reach the scorer. */
export type FactValue =
  boolean | number | string | readonly number[] | { readonly part: number; readonly whole: number }

/** Facts by id. A fact that is not there is open, which is not the same as "no". */
export type Facts = Readonly<Record<string, FactValue>>

/** A sum of facts, or a ratio of two, one level deep, never stored. A ratio is read through a `RatioOperand`. */
export type DerivedFact =
  | {
      readonly id: string
      readonly type: "sum"
      readonly of: readonly string[]
      readonly name: Words
      readonly unit?: Words
    }
  | { readonly id: string; readonly type: "ratio"; readonly part: string; readonly whole: string; readonly name: Words }
