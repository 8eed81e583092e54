import { type Fact, type FactValue, type Locale, showFactValue } from "@plumbline/rubric-core"
import { type CyclePeriod, periodLabels } from "@plumbline/ui"

type Draft = Parameters<typeof showFactValue>[1]

/** One part of an answer that a reviewer found otherwise. `part` names the month, where the answer is a series. */
export interface ChangedPart {
  readonly part: string | undefined
  readonly before: string
  readonly after: string
}

/** What changed in an answer: of a series only the periods that differ, of everything else the whole. */
export function changedParts(
  fact: Fact,
  before: Draft,
  after: FactValue,
  cycle: { readonly period: CyclePeriod; readonly year: number },
  locale: Locale,
): readonly ChangedPart[] {
  if (fact.type !== "series" || !isSeries(before) || !isSeries(after)) {
    return [{ part: undefined, before: showFactValue(fact, before, locale), after: showFactValue(fact, after, locale) }]
  }
  const labels = periodLabels(fact, cycle.period, cycle.year, locale)
  const say = (value: number | null | undefined): string =>
    value === null || value === undefined ? "—" : String(value)
  return labels.flatMap((part, place) =>
    before[place] === after[place] ? [] : [{ part, before: say(before[place]), after: say(after[place]) }],
  )
}

function isSeries(value: Draft): value is readonly (number | null)[] {
  return Array.isArray(value)
}
