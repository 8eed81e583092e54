import {
  type Clause,
  type Criterion,
  type Fact,
  factById,
  type Locale,
  type Measure,
  type Rubric,
} from "@plumbline/rubric-core"
import { bare } from "../names/said.ts"

/** The one fact that a clause measures. */
export function factsIn(rubric: Rubric, { measure }: Clause): Fact | undefined {
  const id = idIn(measure)
  return factById(rubric, id)
}

function idIn(measure: Measure): string {
  return "of" in measure ? measure.of.fact : measure.fact
}

/** What the fact is called, or else the words of the clause up to their last comma. */
export function nameIn(fact: Fact, { words }: Criterion, { says }: Clause, locale: Locale): string {
  return fact.name?.[locale] ?? bare(words.slice(...says).replace(/[，,][^，,]*$/, ""))
}

/** What one of it is called, as far as it is more than "times". */
export function unitIn(fact: Fact, locale: Locale): { readonly unit?: string } {
  return fact.unit === undefined ? {} : { unit: fact.unit[locale] }
}
