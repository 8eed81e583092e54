import type { Reading } from "../reading/reading.ts"
import type { Rules } from "./rules.ts"

const unsaid = new Set(["says", "about", "certainty", "unsure", "unit", "name", "excuse", "group"])

/** Which rules a reading does not hold, by their place: names, measure words and names of groups left out. */
export function unlike(rules: Rules, reading: Reading): number[] {
  const [written, read] = [formsOf(rules), formsOf(reading)]
  const isWhole = rules.start === reading.start && written.length === read.length
  return written.flatMap((form, at) => (isWhole && form === read[at] ? [] : [at]))
}

function formsOf({ clauses, groups }: Pick<Rules | Reading, "clauses" | "groups">): string[] {
  return clauses.map((clause) => {
    const fields = Object.entries(clause).filter(([field, value]) => !unsaid.has(field) && value !== undefined)
    const group = clause.group === undefined ? undefined : groups[clause.group]
    if (group === undefined) return JSON.stringify(plain(Object.fromEntries(fields)))
    const members = clauses.flatMap((other, at) => (other.group === clause.group ? [at] : []))
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
