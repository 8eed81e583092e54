import type { Slots } from "../facts/slots.ts"
import type { MeasureReader, Reading } from "../measure/reading.ts"
import { parsePoints, type Points } from "../points.ts"
import type { MovingClause } from "../rubric/clause.ts"
import type { RatePoints } from "../rubric/rate.ts"
import { unsound } from "../rubric/unsound.ts"

/** What a rate is compiled with. */
export interface RateSetting {
  readonly base: Points
  readonly effect: MovingClause["effect"]
  readonly measure: MeasureReader
  readonly slots: Slots
}

/** What a quantity comes to: a magnitude, rounded half up once. */
export interface Moved {
  readonly points: Points
  /** For bands: which one, counted from 0. */
  readonly band?: number
  /** For bands of single periods: in how many a band held. */
  readonly periods?: number
}

export interface RateReader {
  /** Indices of the facts that its own thresholds need. */
  readonly facts: readonly number[]
  /** `undefined` where nothing is said of such a quantity, so that a `set` does not fire. */
  readonly move: (reading: Reading, values: Float64Array) => Moved | undefined
}

/** Points of a rate, with "base" resolved. */
export function ratePoints(points: RatePoints, base: Points): Points {
  return points === "base" ? base : pointsOfRubric(points)
}

/** Points that a rubric names, 0 or more. */
export function pointsOfRubric(text: string): Points {
  const parsed = parsePoints(text)
  return parsed === undefined || parsed < 0 ? unsound(text) : parsed
}
