import type { ReadClause } from "../reading/reading.ts"

type Plain<C> = C extends ReadClause ? Omit<C, "says" | "about" | "certainty"> : never

/** A clause without its place in any words: what it does, and what it is about. */
export type Rule = Plain<ReadClause> & {
  /** What its condition or its quantity is called: 未制定计划, 参训率. Without one a neutral name stands in. */
  readonly name?: string
  /** What excuses, where that is known: 因公出差. */
  readonly excuse?: string
}

/** The rules of one criterion, from a reading or from a rubric, as `write` takes them. */
export interface Rules {
  readonly start: "full" | "empty"
  readonly clauses: readonly Rule[]
  readonly groups: Readonly<Record<string, { readonly combine: "sum" | "highest"; readonly cap?: string }>>
  /** How the standard demands material for the whole criterion: 须提供表彰文件. */
  readonly material?: string
}
