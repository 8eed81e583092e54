import fc from "fast-check"
import type { ClauseNode } from "../../rubric/clause.ts"
import type { Fact } from "../../rubric/fact.ts"
import type { Criterion, Profile, Rubric, Section } from "../../rubric/rubric.ts"
import { rubricOf } from "../builders.ts"
import { node } from "./clauses.ts"
import { derived, pool } from "./facts.ts"

export const someProfile: fc.Arbitrary<Profile> = fc
  .record({
    kind: fc.constantFrom("county", "district"),
    code: fc.constantFrom("1", "2"),
    mountainous: fc.option(fc.boolean(), { nil: undefined }),
    region: fc.option(fc.constantFrom("north", "west"), { nil: undefined }),
  })
  .map(({ mountainous, region, ...profile }) => ({
    ...profile,
    ...(mountainous !== undefined && { mountainous }),
    ...(region !== undefined && { region }),
  }))

const criterionParts = fc.record({
  start: fc.constantFrom("full" as const, "empty" as const),
  basePoints: fc.constantFrom("0.5", "1", "2", "2.5", "5"),
  clauses: fc.array(node, { maxLength: 4 }),
})

type Parts = Pick<Criterion, "start" | "basePoints" | "clauses">

/** Random rubrics that pass the schema, with every kind of measure, rate, group, condition and exemption. */
export const someRubric: fc.Arbitrary<Rubric> = fc
  .array(fc.array(fc.array(criterionParts, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 2,
  })
  .map((sections) => rubricFrom(sections))

function rubricFrom(sections: readonly (readonly (readonly Parts[])[])[]): Rubric {
  const total = sections.flat(2).length
  let number = 0
  let item = 0
  const numbered = sections.map((items, section): Section => ({
    id: `s${section + 1}`,
    name: "section",
    items: items.map((criteria) => ({
      id: `i${++item}`,
      number: String(item),
      name: "item",
      criteria: criteria.map((parts) => criterionFrom(parts, ++number, factsOfCriterion(number - 1, total))),
    })),
  }))
  return rubricOf([], {
    sections: numbered,
    derived,
    profileFields: [
      { id: "mountainous", name: { zh: "山区", en: "mountainous" }, type: "yesNo" },
      { id: "region", name: { zh: "片区", en: "region" }, type: "text" },
    ],
  })
}

/** Every criterion declares a share of the pool, whoever reads it. */
function factsOfCriterion(index: number, total: number): Fact[] {
  return pool.filter((_, at) => at % total === index)
}

function criterionFrom({ clauses, ...parts }: Parts, number: number, facts: readonly Fact[]): Criterion {
  let next = 0
  const name = (each: ClauseNode): ClauseNode => {
    const id = `c${number}.${++next}`
    return each.kind === "group" ? { ...each, id, members: each.members.map(name) } : { ...each, id }
  }
  return {
    id: `c${number}`,
    number: String(number),
    words: "第一句，扣1分。",
    facts,
    clauses: clauses.map(name),
    ...parts,
  }
}
