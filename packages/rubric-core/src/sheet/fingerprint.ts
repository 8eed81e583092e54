import { digest, digestOfJson } from "../digest/digest.ts"
import type { BoundFacts, Slot } from "../facts/slots.ts"
import { formatPoints, points } from "../points.ts"
import { clausesIn, criteriaOf } from "../rubric/outline.ts"
import type { FactValue } from "../rubric/fact.ts"
import type { Rubric } from "../rubric/rubric.ts"
import type { ScoreSheet } from "./sheet.ts"

const fingerprints = new WeakMap<ScoreSheet, string>()

/**
 * What a score stands on and came to, in 64 lower-case hex digits: the rubric, the unit, the facts in play, the adjustments and the
 * points. Names, reasons and grounds leave it alone, and so does how a decimal was written. It is no part of the sheet, because
 * most sheets are made for one keystroke and nobody asks for theirs.
 *
 * @example fingerprintOf(score(rubric, input)) === fingerprintOf(score(rubric, input)) // true
 */
export function fingerprintOf(sheet: ScoreSheet): string {
  const known = fingerprints.get(sheet)
  if (known !== undefined) return known
  const made = digestOfJson(whatCounts(sheet))
  fingerprints.set(sheet, made)
  return made
}

function whatCounts({ rubric, standing: { profile, slots, facts }, criteria, total }: ScoreSheet): unknown {
  const unit = facts.read()
  const inPlay = new Set(criteria.flatMap((criterion) => criterion.inPlay))
  const counted = slots.all.filter(({ fact, index }) => unit.given[index] && inPlay.has(fact.id))
  const ownFields = fieldsRead(rubric).filter((field) => Object.hasOwn(profile, field) && profile[field] !== undefined)
  return {
    v: 1,
    rubric: digest(rubric),
    profile: Object.fromEntries(["kind", "code", ...ownFields].map((field) => [field, profile[field]])),
    facts: Object.fromEntries(counted.map((slot) => [slot.fact.id, valueOf(slot, unit)])),
    adjustments: Object.fromEntries(
      criteria.flatMap(({ number, adjustment }) => (adjustment ? [[number, formatPoints(adjustment.points)]] : [])),
    ),
    points: {
      criteria: Object.fromEntries(criteria.map((criterion) => [criterion.number, formatPoints(criterion.points)])),
      total: formatPoints(total),
    },
  }
}

const fields = new WeakMap<Rubric, readonly string[]>()

/** Fields of the profile that some condition reads, besides kind and code. */
function fieldsRead(rubric: Rubric): readonly string[] {
  const known = fields.get(rubric)
  if (known) return known
  const conditions = criteriaOf(rubric).flatMap(({ clauses }) => clausesIn(clauses).map(({ when }) => when?.profile))
  const read = [...new Set(conditions.flatMap((condition) => Object.keys(condition?.fields ?? {})))].sort()
  fields.set(rubric, read)
  return read
}

/** A bound fact as canonical JSON: decimals in their shortest form. */
function valueOf({ fact, at, length }: Slot, { values }: BoundFacts): FactValue {
  const value = values[at] ?? 0
  switch (fact.type) {
    case "yesNo":
      return value === 1
    case "count":
      return value
    case "amount":
    case "judged":
      return formatPoints(points(value))
    case "series":
      return Array.from(values.subarray(at, at + length))
    case "partOfWhole":
      return { part: value, whole: values[at + 1] ?? 0 }
    case "choice":
      return fact.levels[value]?.id ?? ""
    default:
      return fact satisfies never
  }
}
