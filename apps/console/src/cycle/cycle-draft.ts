import type { BodyOf } from "@plumbline/contract"
import { endOfDay } from "../moments/moments.ts"

/** A new year as it stands in the form. */
export interface CycleDraft {
  readonly name: string
  readonly year: number
  readonly digest: string
  /** First and last month, as "2018-01". */
  readonly from: string
  readonly to: string
  /** A day in China, "2019-01-15", or nothing. */
  readonly deadline: string
  /** When the review and the appeals end, the same. */
  readonly review: string
  readonly appeal: string
  readonly units: readonly string[]
}

export type CycleFault = "needName" | "badYear" | "badPeriod" | "needUnits"

export function cycleFaults({ name, year, from, to, units }: CycleDraft): readonly CycleFault[] {
  return [
    ...(name.trim() ? [] : (["needName"] as const)),
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 ? [] : (["badYear"] as const)),
    ...(from <= to ? [] : (["badPeriod"] as const)),
    ...(units.length > 0 ? [] : (["needUnits"] as const)),
  ]
}

export function newCycleBody(draft: CycleDraft): BodyOf<"POST /cycles"> {
  return {
    name: draft.name.trim(),
    year: draft.year,
    digest: draft.digest,
    period: { from: draft.from, to: draft.to },
    units: [...draft.units],
    ...(draft.deadline ? { fillingEnds: endOfDay(draft.deadline) } : {}),
    ...(draft.review ? { reviewEnds: endOfDay(draft.review) } : {}),
    ...(draft.appeal ? { appealEnds: endOfDay(draft.appeal) } : {}),
  }
}

/** The months of a year and of the one before: 1–12月, or 上年12月–本年11月, are all that people choose between. */
export function monthsAround(year: number): readonly string[] {
  return [year - 1, year].flatMap((each) =>
    Array.from({ length: 12 }, (_, index) => `${each}-${String(index + 1).padStart(2, "0")}`),
  )
}
