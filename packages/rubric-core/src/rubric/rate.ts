import type { Comparison, DecimalPoints, Quantity } from "./quantity.ts"

/** Points of a rate: a decimal, or the base points of the criterion. */
export type RatePoints = DecimalPoints | "base"

/** The points, once, when the quantity is not 0. */
export interface OnceRate {
  readonly kind: "once"
  readonly points: RatePoints
}

/**
 * `points` for each `per` (default 1) of the quantity. `partial` says what a part of a `per` counts as; where the words do
 * not say: whole ones for counts, exact for ratios and amounts. With `first` the clause gives `first` less that, never under 0.
 */
export interface EachRate {
  readonly kind: "each"
  readonly points: DecimalPoints
  readonly per?: Quantity
  readonly partial?: "up" | "down" | "exact"
  readonly first?: DecimalPoints
}

/** Of the bands that hold the quantity the one that moves most counts alone (under `set`: the lowest). */
export interface BandsRate {
  readonly kind: "bands"
  readonly bands: readonly (Comparison & { readonly points: RatePoints })[]
}

/** Points for the chosen level, by its id. */
export interface TableRate {
  readonly kind: "table"
  readonly points: Readonly<Record<string, RatePoints>>
}

/** The ratio times these points; a ratio above 1 counts as 1. */
export interface ShareRate {
  readonly kind: "share"
  readonly of: RatePoints
}

/** `first` for the first place, `step` less for each place after it, never under 0. */
export interface StepsRate {
  readonly kind: "steps"
  readonly first: DecimalPoints
  readonly step: DecimalPoints
}

/** The judged points as they are. */
export interface JudgedRate {
  readonly kind: "asJudged"
}

/** From a quantity to points. */
export type Rate = OnceRate | EachRate | BandsRate | TableRate | ShareRate | StepsRate | JudgedRate

/** The ways from a quantity to points, such as "bands". */
export type RateKind = Rate["kind"]
