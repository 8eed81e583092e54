import type { ConditionReader } from "../condition/facts.ts"
import type { CompiledClause } from "../compile/clause.ts"
import type { Row } from "../compile/lower/lowered.ts"

/** Where a clause adds what it counts, and with which sign. */
export interface Target {
  readonly into: number
  readonly sign: number
}

/** A yes/no answer that must be given and be so. */
export interface Gate {
  readonly fact: number
  /** As it stands among the given: 1 for no, 2 for yes. */
  readonly is: number
}

/** One row of the flat columns; `points` carry the sign. */
export interface FlatRow {
  readonly op: "linear" | "range" | "below" | "within"
  readonly into: number
  readonly fact: number
  readonly gate: Gate | undefined
  readonly at: number
  readonly length: number
  readonly from: number
  readonly to: number
  readonly points: number
}

/** The rows of a clause; `undefined` where it is of no common kind. */
export function flatten(clause: CompiledClause, target: Target): FlatRow[] | undefined {
  const gate = gateOf(clause)
  const { row } = clause
  if (!row || gate === "none") return undefined
  const common = { into: target.into, fact: clause.ownFacts[0] ?? 0, gate, at: row.at, length: row.length }
  switch (row.op) {
    case "linear": {
      const points = row.points * target.sign
      if (!gate) return [{ ...common, op: "linear", from: 0, to: 0, points }]
      // Behind a gate a yes is the range from 1 to 1, so that the loop over the many plain ones need not look at gates.
      return row.isYes ? [{ ...common, op: "range", from: 1, to: 1, points }] : undefined
    }
    case "range":
    case "within":
      return [{ ...common, op: row.op, from: row.from, to: row.to, points: row.points * target.sign }]
    case "below":
      return [{ ...common, op: "below", from: 0, to: row.limit, points: row.points * target.sign }]
    case "above":
      return undefined
    case "ladder":
      return disjoint(row.rungs).map((rung) => ({ ...common, op: "range", ...rung, points: rung.points * target.sign }))
    default:
      return row satisfies never
  }
}

/** The one condition or exemption as a gate; "none" where there are several, or it is of another kind. */
export function gateOf({ when, unless }: CompiledClause): Gate | undefined | "none" {
  if (!when && !unless) return undefined
  if (when && unless) return "none"
  const isExemption = unless !== undefined
  const answer: ConditionReader["answer"] = (when ?? unless)?.answer
  if (!answer) return "none"
  return { fact: answer.fact, is: isExemption === answer.is ? 1 : 2 }
}

export type Rung = Extract<Row, { op: "ladder" }>["rungs"][number]

/** Rungs stand best first; cut at each other's ends so that of those that hold a value the best alone is left. */
export function disjoint(rungs: readonly Rung[]): Rung[] {
  let free: { from: number; to: number }[] = [{ from: 0, to: Number.MAX_SAFE_INTEGER }]
  const cut: Rung[] = []
  for (const rung of rungs) {
    for (const { from, to } of free) {
      const part = { from: Math.max(from, rung.from), to: Math.min(to, rung.to) }
      if (part.from <= part.to) cut.push({ ...part, points: rung.points })
    }
    free = free.flatMap(({ from, to }) =>
      [
        { from, to: Math.min(to, rung.from - 1) },
        { from: Math.max(from, rung.to + 1), to },
      ].filter((part) => part.from <= part.to),
    )
  }
  return cut
}
