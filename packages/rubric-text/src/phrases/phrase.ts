import type { Period, Span } from "@plumbline/rubric-core"

/** Which side of a number a comparison takes: lt, le, gt, ge, eq. */
export type Bound = "lt" | "le" | "gt" | "ge" | "eq"

/** A number with its measure word: 3次, 80%, 三分之二. */
export interface Measured {
  readonly value: string
  readonly unit: string
}

interface At {
  readonly span: Span
}

export interface TextPhrase extends At {
  readonly is: "text"
  readonly text: string
}

/** A joint between parts: comma, 、, colon, semicolon, stop, bracket, numbering, 和, 或. */
export interface JointPhrase extends At {
  readonly is: "joint"
  readonly joint: "comma" | "dun" | "colon" | "semi" | "stop" | "open" | "close" | "numbering" | "and" | "or"
  readonly text: string
}

/** A number that nothing compares. */
export interface QuantityPhrase extends At, Measured {
  readonly is: "quantity"
}

export interface Limit {
  readonly bound: Bound
  readonly value: string
  /** The words themselves say whether the end is included: （含）, 不足. */
  readonly explicit: boolean
}

/** A quantity compared: 少于3次, 90%以上, 60%至80%. Without limits it refers back (未达到的). */
export interface ThresholdPhrase extends At {
  readonly is: "threshold"
  readonly limits: readonly Limit[]
  readonly unit: string
  /** A至B, whose ends depend on the neighbours. */
  readonly range: boolean
  /** 24小时内 says a time limit as often as a comparison. */
  readonly within: boolean
  /** Where no number follows: which way it compares. */
  readonly refers?: Bound
}

export type Points =
  | { readonly kind: "each"; readonly values: readonly string[] }
  | { readonly kind: "range"; readonly min: string; readonly max: string }
  | { readonly kind: "none" }

export type Verb = "deduct" | "add" | "get"

/** Points moved: 扣1分, 分别加3、2、1分, 0.5分/次, 酌情扣分. */
export interface EffectPhrase extends At {
  readonly is: "effect"
  /** Bare points (每部1分) have no verb. */
  readonly verb: Verb | undefined
  readonly points: Points
  /** 各, 分别. */
  readonly spread: boolean
  /** The measure word behind a slash: 0.5分/次. */
  readonly slash?: string
}

/** 不得分, 不扣分, 得满分. */
export interface OutcomePhrase extends At {
  readonly is: "outcome"
  readonly outcome: "zero" | "nothing" | "full"
  readonly text: string
}

export interface CapPhrase extends At {
  readonly is: "cap"
  /** Absent where it says what is always so (扣完为止, 不超过基准分). */
  readonly points?: string
  readonly total: boolean
  readonly verb?: Verb
  readonly text: string
}

/** 每2个, 每少1次, 每低于5%; without 每: 少1篇, 逾期1天. */
export interface EachPhrase extends At {
  readonly is: "each"
  readonly way: "occurrence" | "short" | "over" | "late"
  readonly every: boolean
  readonly per: string | undefined
  readonly unit: string
}

export interface PartialPhrase extends At {
  readonly is: "partial"
  readonly partial: "up" | "down" | "exact"
  readonly threshold: ThresholdPhrase
  /** 不足3人的不得分 may be a band of its own. */
  readonly outcome?: OutcomePhrase
}

export interface PeriodPhrase extends At {
  readonly is: "period"
  readonly period: Period
  readonly average: boolean
  readonly text: string
}

export interface NthPhrase extends At {
  readonly is: "nth"
  readonly nth: number
  readonly unit: string
  readonly onward: boolean
  readonly text: string
}

/** 完成率×5分, 得分=…: a ratio times these points, or the base. */
export interface SharePhrase extends At {
  readonly is: "share"
  readonly of: string
}

/** A word that says something about the clause as a whole. */
export interface MarkPhrase extends At {
  readonly is: "mark"
  readonly mark:
    | "judge"
    | "veto"
    | "highest"
    | "except"
    | "besides"
    | "outside"
    | "average"
    | "base"
    | "otherwise"
    | "each"
    | "spread"
  readonly text: string
}

export type Phrase =
  | TextPhrase
  | JointPhrase
  | QuantityPhrase
  | ThresholdPhrase
  | EffectPhrase
  | OutcomePhrase
  | CapPhrase
  | EachPhrase
  | PartialPhrase
  | PeriodPhrase
  | NthPhrase
  | SharePhrase
  | MarkPhrase
