import type { ExactQuantity } from "../exact/exact.ts"
import type { Slots } from "../facts/slots.ts"
import type { Operand, Period } from "../rubric/quantity.ts"
import type { Words } from "../rubric/words.ts"
import { compileRatio } from "./ratio.ts"
import { compileValue } from "./value.ts"

/** How an operand is read from the numbers of one unit. */
export interface OperandReader {
  /** Indices of the facts it needs. */
  readonly facts: readonly number[]
  /** It counts whole things, rather than measuring an amount or a ratio. */
  readonly countsWholeThings: boolean
  /** `undefined` where a ratio's whole is nothing and the clause then does not apply. */
  readonly read: (values: Float64Array) => ExactQuantity | undefined
  /** For a part of a whole: both sides as they were given. */
  readonly outOf?: (values: Float64Array) => { readonly part: number; readonly whole: number }
  /** Where each period is taken by itself: how many, and the value of one. */
  readonly periods?: { readonly count: number; readonly read: (values: Float64Array, period: number) => ExactQuantity }
  /** What a sentence says of it. */
  readonly says: OperandWords
}

export interface OperandWords {
  readonly name?: Words
  readonly unit?: Words
  readonly period?: Period
  readonly periodLength?: number
}

export function compileOperand(operand: Operand, slots: Slots, over: "eachPeriod" | "total"): OperandReader {
  switch (operand.kind) {
    case "value":
      return compileValue(operand, slots, over)
    case "ratio":
      return compileRatio(operand, slots)
    default:
      return operand satisfies never
  }
}
