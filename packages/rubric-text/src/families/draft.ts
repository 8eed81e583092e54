import type { Span, Words } from "@plumbline/rubric-core"
import type { Move } from "../moves/move.ts"
import type { Limit } from "../phrases/phrase.ts"
import type { Candidate, ReadClause } from "../reading/reading.ts"

export interface Asked {
  readonly at: Span
  readonly ask: Words
  readonly candidates?: readonly Candidate[]
  /** The clauses of the move are proposals as long as this stands. */
  readonly unsettles: boolean
}

interface Drafted {
  readonly move: Move
  /** Questions that stand about it. */
  readonly asks: readonly Asked[]
}

/** A rule by itself. */
export interface ClauseDraft extends Drafted {
  readonly is: "clause"
  readonly clause: ReadClause
  /** 缺2人扣0.5分 counts by itself; between 缺1人扣0.2分 and 缺3人扣1分 it is a band. */
  readonly orBand?: BandDraft
}

/** What a value within limits gets. Neighbours over the same quantity become one clause. */
export interface BandDraft extends Drafted {
  readonly is: "band"
  readonly limits: readonly Limit[]
  /** 未达到的: the other side of the threshold before it. */
  readonly refers?: "below" | "above" | "rest"
  readonly range: boolean
  readonly unit: string
  /** What is measured; empty where the words go on with what was measured before. */
  readonly subject: string
  readonly outcome: Outcome
  /** What the clause is if no neighbour makes a chain of it. */
  readonly alone: ReadClause
  readonly extra: Partial<ReadClause>
  /** A number without a comparator, which is a band only among bands. */
  readonly bare: boolean
}

/** A grade that is given: 优秀, 第一名. */
export interface GradeDraft extends Drafted {
  readonly is: "grade"
  readonly name: string
  readonly prefix: string
  readonly outcome: Outcome
  readonly alone: ReadClause
  readonly extra: Partial<ReadClause>
}

/** A judgement whose points the words have not said yet: 酌情扣分，(最多扣2分). */
export interface OpenJudgement extends Drafted {
  readonly is: "judgement"
  readonly effect: "deduct" | "add"
  readonly says: Span
  readonly about: Span
}

/** Nothing to compute, at most something to ask. */
export interface EmptyDraft extends Drafted {
  readonly is: "empty"
  readonly effect: "deduct" | "add"
}

export type Outcome =
  { readonly is: "deduct" | "add"; readonly points: string } | { readonly is: "zero" | "nothing" | "full" }

export type Draft = ClauseDraft | BandDraft | GradeDraft | OpenJudgement | EmptyDraft
