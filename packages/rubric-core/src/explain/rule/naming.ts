import type { Clause } from "../../rubric/clause.ts"
import type { DerivedFact, Fact } from "../../rubric/fact.ts"
import { derivedById, factById } from "../../rubric/outline.ts"
import type { Threshold } from "../../rubric/quantity.ts"
import type { Criterion, Rubric } from "../../rubric/rubric.ts"
import type { Locale, Words } from "../../rubric/words.ts"
import { sayCounted } from "../quantity.ts"
import { conditionOf } from "../subject.ts"

/** Where a rule stands, and in which language it is said. */
export interface RuleScope {
  readonly rubric: Rubric
  readonly criterion: Criterion
  readonly clause: Clause
  readonly locale: Locale
}

/** What a rule calls a fact: its name, else the standard's own words of the clause. */
export function nameOfFact({ rubric, criterion, clause, locale }: RuleScope, id: string): string {
  const name = factNamed(rubric, id)?.name
  if (name) return name[locale]
  return `“${conditionOf(criterion.words.slice(...clause.says))}”`
}

export function unitOfFact({ rubric }: RuleScope, id: string): Words | undefined {
  const fact = factNamed(rubric, id)
  return fact && "unit" in fact ? fact.unit : undefined
}

/** A number of a rule with its unit, or the name of the fact that is the threshold. */
export function sayLimit(scope: RuleScope, threshold: Threshold, unit: Words | undefined): string {
  if (typeof threshold !== "string") return nameOfFact(scope, threshold.fact)
  return isShare(threshold) ? threshold : sayCounted(threshold, unit, scope.locale)
}

/** A percentage or a ratio, which has no unit. */
export function isShare(threshold: string): boolean {
  return threshold.endsWith("%") || threshold.includes("/")
}

function factNamed(rubric: Rubric, id: string): Fact | DerivedFact | undefined {
  return factById(rubric, id) ?? derivedById(rubric, id)
}
