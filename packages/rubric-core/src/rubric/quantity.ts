/** Points as a rubric writes them: a decimal string of at most three decimals, such as "2.5" or "0.25". */
export type DecimalPoints = string

/** A number of a rule as printed: "10", "0.5", a percentage "80%", or a ratio of whole numbers "2/3". */
export type Quantity = string

/** What a series is counted in. */
export type Period = "day" | "week" | "month" | "quarter" | "halfYear" | "year"

/** What several values of one series become before they are compared. */
export type Over = "eachPeriod" | "total" | "average"

/** What a ratio says when its whole is nothing: 0, 1, or that the clause does not apply. */
export type WhenNone = "zero" | "full" | "exempt"

/** A plain value of a fact: a count, an amount, a series (`over` says how), or one side of a part of a whole. */
export interface ValueOperand {
  readonly kind: "value"
  readonly fact: string
  readonly over?: Over
  readonly side?: "part" | "whole"
}

/** A part of a whole as an exact ratio. */
export interface RatioOperand {
  readonly kind: "ratio"
  readonly fact: string
  readonly whenNone: WhenNone
}

/** What is compared: read from one fact, given or derived. */
export type Operand = ValueOperand | RatioOperand

/** A fixed number, or another fact. */
export type Threshold = Quantity | Operand

/**
 * A comparison says which ends it includes: `ge` and `le` do (以上, 以下, 以内), `gt` and `lt` do not (超过, 不足, 低于).
 * All that are given must hold.
 */
export interface Comparison {
  readonly lt?: Threshold
  readonly le?: Threshold
  readonly gt?: Threshold
  readonly ge?: Threshold
  readonly eq?: Threshold
  readonly ne?: Threshold
}
