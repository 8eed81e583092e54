import type { ClauseNode } from "./clause.ts"
import type { FactCondition } from "./condition.ts"
import type { DerivedFact, Fact, FactValue } from "./fact.ts"
import type { DecimalPoints } from "./quantity.ts"
import type { Span, Words } from "./words.ts"

/** One question on the screen that answers several facts at once, such as who is in post. */
export interface CombinedQuestion {
  readonly ask: Words
  readonly options: readonly { readonly name: Words; readonly sets: Readonly<Record<string, FactValue>> }[]
}

/** One numbered line of the standard. */
export interface Criterion {
  /** Opaque; survives renumbering. */
  readonly id: string
  /** As printed. */
  readonly number: string
  /** The criterion's own words, in the language of the standard, without its number. */
  readonly words: string
  readonly basePoints: DecimalPoints
  /** `full` starts at its base and deducts; `empty` starts at 0 and adds. */
  readonly start: "full" | "empty"
  /** The facts that this criterion declares; they are saved with it, whoever else reads them. */
  readonly facts: readonly Fact[]
  /** Facts that are asked by one question together; the others are asked one by one, in the order of `facts`. */
  readonly asks?: readonly CombinedQuestion[]
  readonly clauses: readonly ClauseNode[]
  /** Material that the words demand for the whole criterion. */
  readonly evidence?: Words
  /** Ids of criteria of the rubric named in `follows` that this one came from. */
  readonly from?: readonly string[]
}

/** Criteria under one heading of a section. `printed` are the points that the form prints, if it does. */
export interface Item {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly printed?: DecimalPoints
  readonly criteria: readonly Criterion[]
}

/** Sections print no number; they are counted from 1. */
export interface Section {
  readonly id: string
  readonly name: string
  readonly printed?: DecimalPoints
  /** Points beyond the ordinary ones, recognised by one uniform standard. */
  readonly bonus?: boolean
  readonly items: readonly Item[]
}

/** Where something stands in a rubric; an empty place is the rubric itself. */
export interface Place {
  readonly section?: string
  readonly item?: string
  readonly criterion?: string
  readonly clause?: string
  /** Counted from 0. */
  readonly note?: number
  readonly span?: Span
}

/** What the words leave open. `chosen` is the candidate that the rubric computes. */
export interface ReadingQuestion {
  readonly id: string
  readonly at: readonly Place[]
  readonly ask: Words
  readonly candidates: readonly Words[]
  readonly chosen?: number
}

/** Facts that contradict each other: where `when` holds, `says` is shown. It warns, never refuses, never moves points. */
export interface Check {
  readonly id: string
  readonly when: FactCondition
  readonly says: Words
}

/** A field of a unit's profile beyond kind, code and name, which conditions may read. */
export interface ProfileField {
  readonly id: string
  readonly name: Words
  readonly type: "yesNo" | "text"
}

/** A standard as typed data. Its canonical JSON is what the digest is taken over. */
export interface Rubric {
  readonly format: 1
  readonly id: string
  readonly name: Words
  /** As printed at the head of the official table. */
  readonly title: string
  readonly year: number
  readonly issuer: Words
  readonly rounding: { readonly step: "0.001"; readonly mode: "halfUp" }
  readonly kinds: readonly { readonly id: string; readonly name: Words }[]
  readonly profileFields?: readonly ProfileField[]
  /** The total as printed, which need not be the sum. */
  readonly printed?: DecimalPoints
  readonly sections: readonly Section[]
  readonly derived?: readonly DerivedFact[]
  readonly checks?: readonly Check[]
  readonly questions?: readonly ReadingQuestion[]
  /** The notes under the table, as printed, without their numbers. */
  readonly notes?: readonly string[]
  /** Grades over the total, best first: the first whose `atLeast` the total reaches. */
  readonly grades?: readonly { readonly id: string; readonly name: Words; readonly atLeast: DecimalPoints }[]
  /** The rubric that this one was drafted from. */
  readonly follows?: string
}

/** Who is assessed. Other keys only as the rubric's `profileFields` declare them. */
export interface Profile {
  readonly kind: string
  readonly code: string
  readonly name?: string
  readonly [field: string]: string | boolean | undefined
}
