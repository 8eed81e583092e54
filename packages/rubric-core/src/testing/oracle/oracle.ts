import type { Facts } from "../../rubric/fact.ts"
import type { Item, Profile, Rubric, Section } from "../../rubric/rubric.ts"
import { type OracleCriterion, oracleCriterion } from "./criterion.ts"
import { Values } from "./values.ts"

export interface OracleSheet {
  readonly criteria: readonly OracleCriterion[]
  readonly items: readonly number[]
  readonly sections: readonly number[]
  readonly total: number
}

/**
 * A direct interpreter of the rubric's data, as plainly as the rules can be written: slow, of exact big fractions, and sharing no
 * arithmetic with the scorers that it checks.
 */
export function oracle(rubric: Rubric, profile: Profile, facts: Facts): OracleSheet {
  const values = new Values(rubric, facts)
  const scored = new Map<string, OracleCriterion>()
  const ofItem = (item: Item): OracleCriterion[] =>
    item.criteria.map((criterion) => {
      const known = scored.get(criterion.id) ?? oracleCriterion(criterion, profile, values)
      scored.set(criterion.id, known)
      return known
    })
  const ofSection = (section: Section): OracleCriterion[] => section.items.flatMap(ofItem)
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
  const pointsOfItem = (item: Item): number =>
    ofItem(item).some(({ vetoes }) => vetoes.includes("item")) ? 0 : sum(ofItem(item).map(({ points }) => points))
  const pointsOfSection = (section: Section): number =>
    ofSection(section).some(({ vetoes }) => vetoes.includes("section")) ? 0 : sum(section.items.map(pointsOfItem))
  const sections = rubric.sections.map(pointsOfSection)
  const criteria = rubric.sections.flatMap(ofSection)
  return {
    criteria,
    items: rubric.sections.flatMap((section) => section.items.map(pointsOfItem)),
    sections,
    total: criteria.some(({ vetoes }) => vetoes.includes("total")) ? 0 : sum(sections),
  }
}
