import type { ExactQuantity } from "../exact/exact.ts"
import type { OperandReader, OperandWords } from "../operand/operand.ts"
import type { Words } from "../rubric/words.ts"

/** What a measure found. */
export interface Reading {
  /** All of it: a shortfall over a series is the sum over its periods. */
  readonly quantity: ExactQuantity
  /** The value that was compared or taken, where the quantity does not say it. */
  readonly found?: ExactQuantity
  readonly outOf?: { readonly part: number; readonly whole: number }
  /** The same for each period, where it is taken by itself. */
  readonly parts?: readonly ExactQuantity[]
  /** In how many periods it arose. */
  readonly periods?: number
  /** For a choice. */
  readonly level?: string
}

/** How a measure is read from the numbers of one unit. */
export interface MeasureReader {
  /** Indices of the facts it needs. */
  readonly facts: readonly number[]
  /** It counts whole things: then a part of a `per` counts only where the words say so. */
  readonly countsWholeThings: boolean
  /** `undefined` where the clause does not apply, as with a ratio of nothing that exempts. */
  readonly read: (values: Float64Array) => Reading | undefined
  /** Each period stands by itself under bands, too: the points of the periods are summed. */
  readonly periodsStandAlone?: boolean
  /** What a sentence says of the fact. */
  readonly says: OperandWords
  /** The threshold, where it is a fact. */
  readonly factThreshold?: OperandReader
  /** Names of the levels, in the order of the fact. */
  readonly levels?: readonly { readonly id: string; readonly name: Words }[]
}
