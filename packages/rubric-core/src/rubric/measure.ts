import type { Comparison, Operand, RatioOperand, Threshold, ValueOperand } from "./quantity.ts"

/** 1 when the fact is true, else 0. */
export interface YesMeasure {
  readonly kind: "yes"
  readonly fact: string
}

/** How many, less the first `free` ones; a series or a derived sum is added up. */
export interface CountMeasure {
  readonly kind: "count"
  readonly fact: string
  readonly free?: number
}

/** How far the value lies below the threshold; a series is taken for each period and then summed, unless `over` says else. */
export interface ShortfallMeasure {
  readonly kind: "shortfall"
  readonly of: Operand
  readonly below: Threshold
}

/** How far the value lies above the threshold. */
export interface ExcessMeasure {
  readonly kind: "excess"
  readonly of: Operand
  readonly above: Threshold
}

/** 1 when the value compares so, else 0. */
export interface ComparisonMeasure {
  readonly kind: "comparison"
  readonly of: Operand
  readonly is: Comparison
}

/** In how many periods of a series the value compares so. */
export interface PeriodsMeasure {
  readonly kind: "periods"
  readonly fact: string
  readonly is: Comparison
}

/** The value itself, for bands, shares and amounts. */
export type ValueMeasure = ValueOperand

/** The ratio itself, for bands and shares. */
export type RatioMeasure = RatioOperand

/** A place in an order, 1 the first. */
export interface RankMeasure {
  readonly kind: "rank"
  readonly fact: string
}

/** The level that was chosen. */
export interface ChoiceMeasure {
  readonly kind: "choice"
  readonly fact: string
}

/** The points that a person judged. */
export interface JudgedMeasure {
  readonly kind: "judged"
  readonly fact: string
}

/** From facts to a quantity. */
export type Measure =
  | YesMeasure
  | CountMeasure
  | ShortfallMeasure
  | ExcessMeasure
  | ComparisonMeasure
  | PeriodsMeasure
  | ValueMeasure
  | RatioMeasure
  | RankMeasure
  | ChoiceMeasure
  | JudgedMeasure

/** The ways of measuring, such as "shortfall". */
export type MeasureKind = Measure["kind"]
