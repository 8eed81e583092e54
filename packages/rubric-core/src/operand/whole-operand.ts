import { type ExactQuantity, exactly, startedOnes, times, wholeOnes } from "../exact/exact.ts"
import { parseQuantity } from "../exact/quantity.ts"
import type { Slots } from "../facts/slots.ts"
import type { Comparison, Operand, Threshold } from "../rubric/quantity.ts"

/** A stretch of whole numbers, both ends included; empty where `from` is above `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** An operand as a sum of whole numbers of the unit, `per` of which make one. */
export interface WholeOperand {
  readonly at: number
  readonly length: number
  /** 1 for counts, 1000 for amounts, the number of periods for an average. */
  readonly per: number
}

/** The operand as one sum; `undefined` for ratios, derived facts, and series that are taken for each period. */
export function wholeOperand(
  operand: Operand,
  slots: Slots,
  otherwise: "eachPeriod" | "total",
): WholeOperand | undefined {
  if (operand.kind === "ratio") return undefined
  const slot = slots.byId.get(operand.fact)
  switch (slot?.fact.type) {
    case "count":
      return { at: slot.at, length: 1, per: 1 }
    case "amount":
      return { at: slot.at, length: 1, per: 1000 }
    case "partOfWhole":
      return { at: slot.at + (operand.side === "whole" ? 1 : 0), length: 1, per: 1 }
    case "series": {
      const over = operand.over ?? otherwise
      if (over === "eachPeriod") return undefined
      return { at: slot.at, length: slot.length, per: over === "average" ? slot.length : 1 }
    }
    default:
      return undefined
  }
}

/** The sums that satisfy a comparison, as one stretch; `undefined` where a threshold is a fact or one value is left out. */
export function stretchOf({ lt, le, gt, ge, eq, ne }: Comparison, per: number): Stretch | undefined {
  if (ne !== undefined) return undefined
  const scaled = (threshold: Threshold | undefined): ExactQuantity | undefined => {
    const fixed = typeof threshold === "string" ? parseQuantity(threshold) : undefined
    return fixed && times(fixed, exactly(per))
  }
  let [from, to] = [0, Number.MAX_SAFE_INTEGER]
  for (const [threshold, narrow] of [
    [lt, (limit) => (to = Math.min(to, startedOnes(limit).value - 1))],
    [le, (limit) => (to = Math.min(to, wholeOnes(limit).value))],
    [gt, (limit) => (from = Math.max(from, wholeOnes(limit).value + 1))],
    [ge, (limit) => (from = Math.max(from, startedOnes(limit).value))],
    [eq, (limit) => ([from, to] = exactEnds(limit, from, to))],
  ] satisfies [Threshold | undefined, (limit: ExactQuantity) => unknown][]) {
    if (threshold === undefined) continue
    const limit = scaled(threshold)
    if (!limit || limit.big) return undefined
    narrow(limit)
  }
  return { from, to }
}

function exactEnds(limit: ExactQuantity, from: number, to: number): [number, number] {
  if (limit.of !== 1) return [1, 0]
  return [Math.max(from, limit.value), Math.min(to, limit.value)]
}

/** A threshold that is a whole number by itself. */
export function wholeThreshold(threshold: Threshold): number | undefined {
  const fixed = typeof threshold === "string" ? parseQuantity(threshold) : undefined
  return fixed?.of === 1 ? fixed.value : undefined
}

export function sumOver(values: Float64Array, at: number, length: number): number {
  let sum = 0
  for (let i = at; i < at + length; i += 1) sum += values[i] ?? 0
  return sum
}
