import type { ExactQuantity } from "../../exact/exact.ts"
import type { Slots } from "../../facts/slots.ts"
import type { Points } from "../../points.ts"
import type { MovingClause } from "../../rubric/clause.ts"

/** What a line says of what a clause found. */
export interface Detail {
  readonly quantity: ExactQuantity
  readonly found?: ExactQuantity
  readonly outOf?: { readonly part: number; readonly whole: number }
  readonly periods?: number
  readonly level?: string
  readonly band?: number
}

/** A stretch of whole numbers, both ends included; empty where `from` is above `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A clause as whole numbers alone, for the flat loops: `at` and `length` say which numbers of the unit it sums or walks. */
export type Row = { readonly at: number; readonly length: number } & (
  | { readonly op: "linear"; readonly points: number }
  | ({ readonly op: "range"; readonly points: number } & Stretch)
  | { readonly op: "below" | "above"; readonly limit: number; readonly points: number }
  | ({ readonly op: "within"; readonly points: number } & Stretch)
  | { readonly op: "ladder"; readonly rungs: readonly (Stretch & { readonly points: number })[] }
)

/** A clause made ready for the numbers of a unit. Its own facts must be given. */
export interface Lowered {
  /** Thousandths before any cap; below 0 where it says nothing of such facts, so that a `set` does not fire. */
  readonly raw: (values: Float64Array) => number
  /** What a line says; asked only where the clause moved points. */
  readonly detail: (values: Float64Array) => Detail
  readonly row?: Row
}

/** What a clause is lowered with. */
export interface LowerSetting {
  readonly clause: MovingClause
  readonly base: Points
  readonly slots: Slots
}

/** Tries to lower a clause in one way; `undefined` where it is not of that way. */
export type Lowering = (setting: LowerSetting) => Lowered | undefined

export const saysNothing = -1
