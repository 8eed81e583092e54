import type { Place } from "../../rubric/rubric.ts"
import type { RubricFault } from "../fault.ts"

/** Collects faults of references, each with its place. */
export interface Report {
  readonly at: Place
  readonly say: (zh: string, en: string, code?: "reference" | "words") => void
  /** The same report at a place further in. */
  readonly within: (place: Place) => Report
}

export function reportInto(faults: RubricFault[], at: Place = {}): Report {
  return {
    at,
    say: (zh, en, code = "reference") => faults.push({ code, at, path: pathOf(at), says: { zh, en } }),
    within: (place) => reportInto(faults, { ...at, ...place }),
  }
}

function pathOf({ section, item, criterion, clause }: Place): string {
  return [section, item, criterion, clause].filter((part) => part !== undefined).join(" > ")
}
