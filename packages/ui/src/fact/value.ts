import type { FactValue } from "@plumbline/rubric-core"

/** What a draft may hold for one fact: months and sides that are not known yet are `null`. */
export type DraftValue =
  FactValue | readonly (number | null)[] | { readonly part: number | null; readonly whole: number | null }

/** Changes of several facts at once; `undefined` clears one. */
export type DraftChanges = Readonly<Record<string, DraftValue | undefined>>

/** One row of the list behind a count, by the ids of its columns. */
export type ListRow = Readonly<Record<string, string>>

type Sides = { readonly part: number | null; readonly whole: number | null }

export const asYesNo = (value: DraftValue | undefined): boolean | undefined =>
  typeof value === "boolean" ? value : undefined
export const asWhole = (value: DraftValue | undefined): number | undefined =>
  typeof value === "number" ? value : undefined
export const asText = (value: DraftValue | undefined): string | undefined =>
  typeof value === "string" ? value : undefined
export const asSeries = (value: DraftValue | undefined): readonly (number | null)[] | undefined =>
  isSeries(value) ? value : undefined
export const asSides = (value: DraftValue | undefined): Sides | undefined =>
  typeof value === "object" && !isSeries(value) ? value : undefined

function isSeries(value: DraftValue | undefined): value is readonly (number | null)[] {
  return Array.isArray(value)
}
