import type { Effect, Words } from "@plumbline/rubric-core"
import type { ReadClause } from "../reading/reading.ts"

type Plain<C> = C extends ReadClause ? Omit<C, "says" | "about" | "certainty"> : never

/** A clause without its place in any words: what it does, and what it is about. */
export type PlainRule = Plain<ReadClause> & {
  /** What its condition or its quantity is called: 未制定计划, 参训率. Without one a neutral name stands in. */
  readonly name?: string
  /** What excuses, where that is known: 因公出差. */
  readonly excuse?: string
}

/** A clause that the notation of readings cannot hold, such as one that compares a fact with another. */
export interface OtherRule {
  readonly kind: "other"
  readonly effect: Effect
  /** The whole clause as a sentence. */
  readonly sentence: Words
  readonly group?: string
  readonly evidence?: true
}

export type Rule = PlainRule | OtherRule

/** The rules of one criterion, from a reading or from a rubric, as `write` takes them. */
export interface Rules {
  readonly start: "full" | "empty"
  readonly clauses: readonly Rule[]
  readonly groups: Readonly<Record<string, { readonly combine: "sum" | "highest"; readonly cap?: string }>>
  /** How the standard demands material for the whole criterion: 须提供表彰文件. */
  readonly material?: string
}

/** Rules that words can hold: those of a reading. */
export interface PlainRules extends Rules {
  readonly clauses: readonly PlainRule[]
}
