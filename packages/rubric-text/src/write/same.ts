import type { Span } from "@plumbline/rubric-core"
import type { Reading } from "../reading/reading.ts"
import type { Rules } from "./rules.ts"

/** A stretch of written words, and the rules that it says, by their place. */
export interface Passage {
  readonly span: Span
  readonly clauses: readonly number[]
}

const unsaid = new Set(["says", "about", "certainty", "unsure", "unit", "name", "excuse", "group"])

/** Which rules the words of a reading do not hold, by their place: names, measure words and names of groups left out. */
export function unlike(rules: Rules, reading: Reading, passages: readonly Passage[]): number[] {
  if (rules.start !== reading.start) return rules.clauses.map((_, at) => at)
  return passages.flatMap(({ span: [from, to], clauses }) => {
    const written = formsOf(rules, clauses)
    const places = reading.clauses.flatMap(({ says }, at) => (says[0] >= from && says[0] < to ? [at] : []))
    const read = formsOf(reading, places)
    return clauses.filter((_, at) => written.length !== read.length || written[at] !== read[at])
  })
}

/** Clauses as words that are the same for the same meaning; a group is known by what it does and by its members. */
function formsOf(
  { clauses, groups }: Pick<Rules | Reading, "clauses" | "groups">,
  places: readonly number[],
): string[] {
  const first = places[0] ?? 0
  return places.map((place) => {
    const clause = clauses[place]
    const fields = Object.entries(clause ?? {}).filter(([field, value]) => !unsaid.has(field) && value !== undefined)
    const group = clause?.group === undefined ? undefined : groups[clause.group]
    if (group === undefined) return JSON.stringify(plain(Object.fromEntries(fields)))
    const members = clauses.flatMap((other, at) => (other.group === clause?.group ? [at - first] : []))
    return JSON.stringify([plain(Object.fromEntries(fields)), group.combine, group.cap, members])
  })
}

/** Fields in one order. A step of one is what every step is. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([field, one]) => field !== "per" || one !== "1")
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([field, one]) => [field, plain(one)]))
}
