import type { Locale, Period, Span, Words } from "@plumbline/rubric-core"
import type { Bound } from "../phrases/phrase.ts"

/**
 * How sure the reading is. `certain`: a pattern of the language says so. `likely`: the usual meaning of words that could mean
 * more. `asked`: a question stands about it, so it is proposed and not asserted.
 */
export type Certainty = "certain" | "likely" | "asked"

/** Points of a rule: a decimal string, or the base points of the criterion. */
export type ReadPoints = string

export type ReadBand = Partial<Record<Bound, string>> & { readonly points: ReadPoints }

export interface ReadLevel {
  readonly name: string
  readonly points: ReadPoints
}

interface Common {
  /** From the condition to its points, in UTF-16 code units of the words that were read. */
  readonly says: Span
  /** The condition alone: what the fact is asked about. */
  readonly about: Span
  readonly certainty: Certainty
  readonly cap?: string
  readonly group?: string
  readonly unless?: true
  readonly when?: readonly string[]
  readonly evidence?: true
  readonly period?: Period
  readonly average?: true
  readonly unit?: string
}

type Moving = { readonly effect: "deduct" | "add" }

export interface YesClause extends Common {
  readonly kind: "yes"
  readonly effect: "deduct" | "add" | "set"
  readonly points: ReadPoints
}

export interface VetoRead extends Common {
  readonly kind: "yes"
  readonly effect: "veto"
  readonly scope: "criterion" | "item" | "section" | "total"
}

export interface CountClause extends Common, Moving {
  readonly kind: "count"
  readonly points: string
  readonly per?: string
  readonly free?: string
  readonly partial?: "up" | "down"
}

export interface ShortfallClause extends Common, Moving {
  readonly kind: "shortfall"
  readonly points: string
  readonly below: string
  readonly per?: string
  readonly partial?: "up" | "down"
  /** Points given, less what lies below. */
  readonly first?: string
}

export interface ExcessClause extends Common, Moving {
  readonly kind: "excess"
  readonly points: string
  readonly above: string
  readonly per?: string
  readonly partial?: "up" | "down"
  readonly first?: string
}

export interface BandsClause extends Common {
  readonly kind: "bands"
  readonly effect: "deduct" | "add" | "set"
  readonly bands: readonly ReadBand[]
}

export interface ShareClause extends Common {
  readonly kind: "share"
  readonly effect: "add"
  readonly of: ReadPoints
}

export interface RankClause extends Common {
  readonly kind: "rank"
  readonly effect: "add"
  readonly first: string
  readonly step: string
}

export interface LevelsClause extends Common, Moving {
  readonly kind: "levels"
  readonly levels: readonly ReadLevel[]
}

export interface JudgedClause extends Common, Moving {
  readonly kind: "judged"
  readonly min: string
  readonly max: string
}

export type ReadClause =
  | YesClause
  | VetoRead
  | CountClause
  | ShortfallClause
  | ExcessClause
  | BandsClause
  | ShareClause
  | RankClause
  | LevelsClause
  | JudgedClause

export interface ReadGroup {
  readonly combine: "sum" | "highest"
  readonly cap?: string
  readonly says: Span
}

/** One way to read the words that a question is about. */
export interface Candidate {
  readonly means: Words
  readonly clauses: readonly ReadClause[]
}

/** What a person must decide. */
export interface ReadQuestion {
  readonly at: Span
  readonly ask: Words
  readonly candidates: readonly Candidate[]
}

/** The words of one criterion as rules. */
export interface Reading {
  readonly start: "full" | "empty"
  readonly clauses: readonly ReadClause[]
  readonly groups: Readonly<Record<string, ReadGroup>>
  readonly questions: readonly ReadQuestion[]
  /** Words with a number, or with 扣, 得, 加, 分, that no clause and no question covers. */
  readonly unread: readonly Span[]
  /** The words that demand material. */
  readonly evidence?: Span
}

/** What is known of a criterion beside its words. */
export interface ReadContext {
  /** Its base points, where they are known: a cap that equals them binds the whole criterion. */
  readonly base?: string
  /** The language of the words; found from the words themselves where it is not said. */
  readonly locale?: Locale
}
