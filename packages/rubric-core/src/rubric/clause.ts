import type { FactCondition, When } from "./condition.ts"
import type { Measure } from "./measure.ts"
import type { DecimalPoints } from "./quantity.ts"
import type { Rate } from "./rate.ts"
import type { Span } from "./words.ts"

interface ClauseCommon {
  readonly kind: "clause"
  /** Unique in the rubric and stable, such as "c16.1". */
  readonly id: string
  readonly measure: Measure
  readonly when?: When
  /** An exemption: facts that excuse. */
  readonly unless?: FactCondition
  /** Material must be attached when this clause moves points. */
  readonly evidence?: boolean
  /** The words that this clause computes, from the condition to its points. */
  readonly says: Span
}

/** Takes points, gives points, or sets the criterion's points. A cap is a magnitude. */
export interface MovingClause extends ClauseCommon {
  readonly effect: "deduct" | "add" | "set"
  readonly rate: Rate
  readonly cap?: DecimalPoints
}

/** When its measure is not 0 the whole scope is 0. */
export interface VetoClause extends ClauseCommon {
  readonly effect: "veto"
  readonly scope: "criterion" | "item" | "section" | "total"
}

/** One rule of a criterion: it moves points, or vetoes a scope. */
export type Clause = MovingClause | VetoClause

/** What a clause does to the points: takes, gives, sets, or vetoes. */
export type Effect = Clause["effect"]

/** Members of one effect (deduct or add), combined, with a cap of their own. In `highest` the first of a tie counts. */
export interface Group {
  readonly kind: "group"
  readonly id: string
  readonly combine: "sum" | "highest"
  readonly cap?: DecimalPoints
  /** The words of the cap or of 就高不就低. */
  readonly says?: Span
  readonly members: readonly ClauseNode[]
}

/** What stands among the clauses of a criterion or of a group. */
export type ClauseNode = Clause | Group
