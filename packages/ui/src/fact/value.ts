import type { FactValue } from "@plumbline/rubric-core"

/** What a draft may hold for one fact: months and sides that are not known yet are `null`. */
export type DraftValue =
  | FactValue
  | readonly (number | null)[]
  | { readonly part: number | null; readonly whole: number | null }

/** Changes of several facts at once; `undefined` clears one. */
export type DraftChanges = Readonly<Record<string, DraftValue | undefined>>
