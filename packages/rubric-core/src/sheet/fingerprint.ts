import type { CompiledRubric } from "../compile/compile.ts"
import { digestOfJson } from "../digest/digest.ts"
import type { BoundFacts, Slot } from "../facts/slots.ts"
import { formatPoints, points, type Points } from "../points.ts"
import type { Profile } from "../rubric/rubric.ts"
import type { FactValue } from "../rubric/fact.ts"
import type { CriterionScore } from "./sheet.ts"

/**
 * What a score stands on and came to, in 64 hex digits: the rubric, the unit, the facts in play, the adjustments and the points.
 * Names, reasons and grounds leave it alone, and so does how a decimal was written.
 */
export function fingerprintOf(
  compiled: CompiledRubric,
  profile: Profile,
  unit: BoundFacts,
  criteria: readonly CriterionScore[],
  total: Points,
): string {
  const inPlay = new Set(criteria.flatMap((criterion) => criterion.inPlay))
  const facts = compiled.slots.all.filter(({ fact, index }) => unit.given[index] && inPlay.has(fact.id))
  const fields = compiled.fieldsRead.filter((field) => Object.hasOwn(profile, field) && profile[field] !== undefined)
  return digestOfJson({
    v: 1,
    rubric: compiled.digest,
    profile: Object.fromEntries(["kind", "code", ...fields].map((field) => [field, profile[field]])),
    facts: Object.fromEntries(facts.map((slot) => [slot.fact.id, valueOf(slot, unit)])),
    adjustments: Object.fromEntries(
      criteria.flatMap(({ number, adjustment }) => (adjustment ? [[number, formatPoints(adjustment.points)]] : [])),
    ),
    points: {
      criteria: Object.fromEntries(criteria.map((criterion) => [criterion.number, formatPoints(criterion.points)])),
      total: formatPoints(total),
    },
  })
}

/** A bound fact as canonical JSON: decimals in their shortest form. */
export function valueOf({ fact, at, length }: Slot, { values }: BoundFacts): FactValue {
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
