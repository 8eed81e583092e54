import type { DraftPart, DraftValue, ListRow } from "@plumbline/rubric-core"

export type { DraftValue, ListRow }

/** Changes of several facts at once; `undefined` clears one. */
export type DraftChanges = Readonly<Record<string, DraftValue | undefined>>

type Sides = { readonly part: number | null; readonly whole: number | null }

export const asYesNo = (value: DraftValue | undefined): boolean | undefined =>
  typeof value === "boolean" ? value : undefined
export const asWhole = (value: DraftValue | undefined): number | undefined =>
  typeof value === "number" ? value : undefined
export const asText = (value: DraftValue | undefined): string | undefined =>
  typeof value === "string" ? value : undefined
export const asSeries = (value: DraftValue | undefined): readonly (number | null)[] | undefined =>
  isSeries(value) ? value : undefined
export function asSides(value: DraftValue | undefined): Sides | undefined {
  return isSides(value) ? { part: value.part ?? null, whole: value.whole ?? null } : undefined
}

function isSides(value: DraftValue | undefined): value is DraftPart {
  return typeof value === "object" && !isSeries(value)
}

function isSeries(value: DraftValue | undefined): value is readonly (number | null)[] {
  return Array.isArray(value)
}
