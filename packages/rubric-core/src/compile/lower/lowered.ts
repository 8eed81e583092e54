import type { Slots } from "../../facts/slots.ts"
import type { Stretch } from "../../operand/whole-operand.ts"
import type { Points } from "../../points.ts"
import type { MovingClause } from "../../rubric/clause.ts"
import type { Line } from "../../sheet/sheet.ts"

/** What a line says of what a clause found. */
export type Finding = Pick<Line, "quantity" | "found" | "outOf" | "periods" | "level" | "band">

/** A clause as whole numbers alone, for the flat loops: `at` and `length` say which numbers of the unit it sums or walks. */
export type Row = { readonly at: number; readonly length: number } & (
  | { readonly op: "linear"; readonly points: number; readonly isYes: boolean }
  | ({ readonly op: "range"; readonly points: number } & Stretch)
  | { readonly op: "below" | "above"; readonly limit: number; readonly points: number }
  | ({ readonly op: "within"; readonly points: number } & Stretch)
  | { readonly op: "ladder"; readonly rungs: readonly (Stretch & { readonly points: number })[] }
)

/** A clause made ready for the numbers of a unit. Its own facts must be given. */
export interface Lowered {
  /** Walks the numbers of the unit once and answers what it found, as one number. */
  readonly find: (values: Float64Array) => number
  /** Thousandths before any cap; below 0 where nothing is said of such a finding, so that a `set` does not fire. */
  readonly rawOf: (found: number) => number
  /** What a line says of it; asked only where the clause moved points. */
  readonly report: (found: number, values: Float64Array) => Finding
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
