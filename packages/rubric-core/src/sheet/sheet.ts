import type { Clause } from "../rubric/clause.ts"
import type { Facts } from "../rubric/fact.ts"
import type { ExactQuantity } from "../exact/exact.ts"
import type { BoundFacts, Slots } from "../facts/slots.ts"
import type { Points } from "../points.ts"
import type { Period } from "../rubric/quantity.ts"
import type { Profile, Rubric } from "../rubric/rubric.ts"
import type { Words } from "../rubric/words.ts"

/** A signed amount of the decided layer, as a decimal string, with its reason; keyed by the printed number. */
export interface Adjustment {
  readonly points: string
  readonly reason: string
}

/** One unit in one year: who it is, its facts, and the signed adjustments of the decided layer by printed number. */
export interface ScoreInput {
  readonly profile: Profile
  readonly facts: Facts
  readonly adjustments?: Readonly<Record<string, Adjustment>>
}

/** What became of a clause that would move points. */
export type LineStatus = "counted" | "notCounted" | "superseded" | "exempt" | "vetoed"

export type { ExactQuantity } from "../exact/exact.ts"

/** One clause that moved points, or would have: what was counted, and what it came to. */
export interface Line {
  readonly clause: Clause
  readonly criterion: string
  readonly status: LineStatus
  readonly quantity: ExactQuantity
  /** The value that was compared or taken, where the quantity does not say it. */
  readonly found?: ExactQuantity | undefined
  /** For a part of a whole, as it was given. */
  readonly outOf?: { readonly part: number; readonly whole: number } | undefined
  /** For a series: in how many periods the quantity arose. */
  readonly periods?: number | undefined
  /** For a choice: the level's id. */
  readonly level?: string | undefined
  /** For a band: which one, counted from 0. */
  readonly band?: number | undefined
  /** Magnitude in thousandths, rounded once, before the clause's own cap. */
  readonly raw: Points
  /** Signed thousandths after the clause's own cap and the caps of its groups: what it moved (before the hold at 0..base). */
  readonly moved: Points
  /** The smallest cap that bit, if one did. */
  readonly cappedAt?: Points | undefined
  /** What the sentence needs besides: unit words, thresholds and names of facts, resolved from the rubric. */
  readonly words: LineWords
}

/** What a sentence about a clause is made of besides its numbers. */
export interface LineWords {
  /** The standard's own words of this clause. */
  readonly says: string
  /** What a sentence calls the fact. */
  readonly name?: Words
  readonly unit?: Words
  /** What a series is counted in, and how many of them there are. */
  readonly period?: Period
  readonly periodLength?: number
  readonly levelName?: Words
  /** Thresholds that are facts, resolved to numbers. */
  readonly threshold?: ExactQuantity
}

/** What one criterion has, with the lines that say why. Points are thousandths. */
export interface CriterionScore {
  readonly id: string
  readonly number: string
  readonly basePoints: Points
  /** Provisional while `complete` is false: show "—" then. */
  readonly points: Points
  readonly complete: boolean
  /** Facts in play that are not given, by id. */
  readonly open: readonly string[]
  readonly inPlay: readonly string[]
  readonly lines: readonly Line[]
  /** True when the sum of its clauses was held at 0 or at the base. */
  readonly held: boolean
  readonly adjustment?: { readonly points: Points; readonly reason: string }
  /** A clause that moved points demands evidence. */
  readonly needsEvidence: boolean
}

/** A sum over part of the rubric; `printed` is what the form prints, which need not be `basePoints`. */
export interface SumScore {
  readonly id: string
  readonly number: string
  readonly points: Points
  readonly basePoints: Points
  readonly printed?: Points | undefined
  readonly complete: boolean
  readonly vetoed: boolean
}

/** What a sheet stands on besides its rubric: the unit, and its facts as numbers, as they stood when it was made. */
export interface Standing {
  readonly profile: Profile
  readonly slots: Slots
  readonly facts: { readonly read: () => BoundFacts }
}

/** A whole score: criteria, items, sections and the total, each with its reasons. Points are thousandths. */
export interface ScoreSheet {
  readonly rubric: Rubric
  readonly complete: boolean
  /** Printed numbers of the criteria that are open. */
  readonly open: readonly string[]
  /** Scopes at 0 by a veto: "total", "section 1", "item 3", "criterion 12". */
  readonly vetoed: readonly string[]
  readonly total: Points
  readonly attainable: Points
  readonly printed?: Points | undefined
  readonly sections: readonly SumScore[]
  readonly items: readonly SumScore[]
  readonly criteria: readonly CriterionScore[]
  /** Facts given but not in play. */
  readonly notCounted: readonly string[]
  /** What `fingerprintOf` reads. */
  readonly standing: Standing
}
