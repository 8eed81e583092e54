import type { Criterion, Rubric } from "@plumbline/rubric-core"

/** The rubric with another criterion in the place of the one with its id. */
export function withCriterion(rubric: Rubric, criterion: Criterion): Rubric {
  return {
    ...rubric,
    sections: rubric.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({
        ...item,
        criteria: item.criteria.map((each) => (each.id === criterion.id ? criterion : each)),
      })),
    })),
  }
}

/** The rubric as if it held this criterion alone, so that comparing two of them costs no more than the criterion. */
export function onlyWith(rubric: Rubric, criterion: Criterion): Rubric {
  const item = { id: "item", number: "1", name: "", criteria: [criterion] }
  return { ...rubric, sections: [{ id: "section", name: "", items: [item] }] }
}

/** Every text that stands anywhere in a value. */
export function textsIn(value: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (typeof value === "string") into.add(value)
  else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) textsIn(each, into)
  return into
}

/** The value with every text that is one of these names under its new name. */
export function renamed<Value>(value: Value, names: ReadonlyMap<string, string>): Value {
  return JSON.parse(JSON.stringify(value), (_, each) => (typeof each === "string" ? (names.get(each) ?? each) : each))
}
