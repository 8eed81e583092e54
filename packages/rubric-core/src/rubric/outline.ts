import type { Clause, ClauseNode } from "./clause.ts"
import type { DerivedFact, Fact } from "./fact.ts"
import type { Criterion, Item, Rubric, Section } from "./rubric.ts"

/** A criterion with the item and section that hold it. Sections print no number; `sectionNumber` counts them from "1". */
export interface PlacedCriterion {
  readonly section: Section
  readonly sectionNumber: string
  readonly item: Item
  readonly criterion: Criterion
}

/** All criteria in the order of the table, each with where it stands. */
export function placedCriteria(rubric: Rubric): PlacedCriterion[] {
  return rubric.sections.flatMap((section, index) =>
    section.items.flatMap((item) =>
      item.criteria.map((criterion) => ({ section, sectionNumber: String(index + 1), item, criterion })),
    ),
  )
}

/** All criteria in the order of the table. */
export function criteriaOf(rubric: Rubric): Criterion[] {
  return rubric.sections.flatMap((section) => section.items.flatMap((item) => item.criteria))
}

/** The items of all sections, in the order of the form. */
export function itemsOf(rubric: Rubric): Item[] {
  return rubric.sections.flatMap((section) => section.items)
}

/** All facts that are asked, in the order in which they are. Derived facts are not among them. */
export function factsOf(rubric: Rubric): Fact[] {
  return criteriaOf(rubric).flatMap((criterion) => criterion.facts)
}

/** The asked fact with this id, whichever criterion declares it. `undefined` where there is none. */
export function factById(rubric: Rubric, id: string): Fact | undefined {
  return factsOf(rubric).find((fact) => fact.id === id)
}

/** The derived fact (a sum or a ratio of others) with this id. `undefined` where there is none. */
export function derivedById(rubric: Rubric, id: string): DerivedFact | undefined {
  return rubric.derived?.find((fact) => fact.id === id)
}

/** The criterion with this printed number. */
export function criterionByNumber(rubric: Rubric, number: string): Criterion | undefined {
  return criteriaOf(rubric).find((criterion) => criterion.number === number)
}

/** The criterion with this id, which survives renumbering. `undefined` where there is none. */
export function criterionById(rubric: Rubric, id: string): Criterion | undefined {
  return criteriaOf(rubric).find((criterion) => criterion.id === id)
}

/** The criterion that declares a fact: the fact is asked and saved there, whoever else reads it. */
export function criterionOfFact(rubric: Rubric, fact: string): Criterion | undefined {
  return criteriaOf(rubric).find((criterion) => criterion.facts.some((declared) => declared.id === fact))
}

/** All clauses below these nodes, groups opened, in the order of the words. */
export function clausesIn(nodes: readonly ClauseNode[]): Clause[] {
  return nodes.flatMap((node) => (node.kind === "clause" ? [node] : clausesIn(node.members)))
}
