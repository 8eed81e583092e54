import {
  criteriaOf,
  type Criterion,
  type Item,
  type Place,
  type ReadingQuestion,
  type Rubric,
  type Section,
} from "@plumbline/rubric-core"

/** Edits of a rubric's sections, items and criteria. Each gives a new rubric and shares what did not change. */

export function withSection(rubric: Rubric, id: string, change: (section: Section) => Section): Rubric {
  return { ...rubric, sections: rubric.sections.map((each) => (each.id === id ? change(each) : each)) }
}

export function withItem(rubric: Rubric, id: string, change: (item: Item) => Item): Rubric {
  const sections = rubric.sections.map((section) =>
    section.items.some((item) => item.id === id)
      ? { ...section, items: section.items.map((item) => (item.id === id ? change(item) : item)) }
      : section,
  )
  return { ...rubric, sections }
}

export function withCriterion(rubric: Rubric, id: string, change: (criterion: Criterion) => Criterion): Rubric {
  const item = itemHolding(rubric, id)
  if (!item) return rubric
  return withItem(rubric, item.id, (each) => ({
    ...each,
    criteria: each.criteria.map((criterion) => (criterion.id === id ? change(criterion) : criterion)),
  }))
}

export function itemHolding(rubric: Rubric, criterion: string): Item | undefined {
  return itemsIn(rubric).find(({ criteria }) => criteria.some(({ id }) => id === criterion))
}

export function addSection(rubric: Rubric): Rubric {
  const section: Section = { id: freeId(rubric, "s"), name: "", items: [] }
  return { ...rubric, sections: [...rubric.sections, section] }
}

export function addItem(rubric: Rubric, section: string): Rubric {
  const number = String(itemsIn(rubric).length + 1)
  const item: Item = { id: freeId(rubric, "i"), number, name: "", criteria: [] }
  return withSection(rubric, section, (each) => ({ ...each, items: [...each.items, item] }))
}

/** A criterion with nothing in it yet, at the end of an item, or behind one of its criteria. */
export function addCriterion(rubric: Rubric, item: string, after?: string): { rubric: Rubric; id: string } {
  const id = freeId(rubric, "c")
  const criterion: Criterion = {
    id,
    number: String(criteriaOf(rubric).length + 1),
    words: "",
    basePoints: "",
    start: "full",
    facts: [],
    clauses: [],
  }
  const next = withItem(rubric, item, (each) => {
    const at = each.criteria.findIndex((one) => one.id === after)
    return { ...each, criteria: each.criteria.toSpliced(at < 0 ? each.criteria.length : at + 1, 0, criterion) }
  })
  return { rubric: next, id }
}

export function removeCriterion(rubric: Rubric, id: string): Rubric {
  const item = itemHolding(rubric, id)
  const without = item
    ? withItem(rubric, item.id, (each) => ({ ...each, criteria: each.criteria.filter((one) => one.id !== id) }))
    : rubric
  return withPlaces(without, (place) => (place.criterion === id ? undefined : place))
}

/** Questions of reading at other places; one that is left without any goes. */
export function withPlaces(rubric: Rubric, move: (place: Place) => Place | undefined): Rubric {
  const { questions, ...rest } = rubric
  const left = (questions ?? []).flatMap((question): ReadingQuestion[] => {
    const at = question.at.flatMap((place) => move(place) ?? [])
    return at.length > 0 || question.at.length === 0 ? [{ ...question, at }] : []
  })
  return left.length > 0 ? { ...rest, questions: left } : rest
}

/** Takes out a section or an item that holds no criterion any more. */
export function removeEmpty(rubric: Rubric, id: string): Rubric {
  const isGone = (each: Section | Item): boolean =>
    each.id === id && ("criteria" in each ? each.criteria : each.items).length === 0
  return {
    ...rubric,
    sections: rubric.sections
      .filter((section) => !isGone(section))
      .map((section) => ({ ...section, items: section.items.filter((item) => !isGone(item)) })),
  }
}

/** One place up or down; at the edge of its item a criterion goes on into the next one. */
export function moveCriterion(rubric: Rubric, id: string, by: -1 | 1): Rubric {
  const items = itemsIn(rubric)
  const item = itemHolding(rubric, id)
  const criterion = item?.criteria.find((one) => one.id === id)
  if (!item || !criterion) return rubric
  const at = item.criteria.indexOf(criterion)
  const to = at + by
  const others = item.criteria.filter((one) => one !== criterion)
  if (to >= 0 && to < item.criteria.length) {
    return withItem(rubric, item.id, (each) => ({ ...each, criteria: others.toSpliced(to, 0, criterion) }))
  }
  const target = items[items.indexOf(item) + by]
  if (!target) return rubric
  const left = withItem(rubric, item.id, (each) => ({ ...each, criteria: others }))
  return withItem(left, target.id, (each) => ({
    ...each,
    criteria: by > 0 ? [criterion, ...each.criteria] : [...each.criteria, criterion],
  }))
}

/** Numbers the criteria as they stand, from 1. */
export function renumber(rubric: Rubric): Rubric {
  let number = 0
  return {
    ...rubric,
    sections: rubric.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({
        ...item,
        criteria: item.criteria.map((criterion) => ({ ...criterion, number: String(++number) })),
      })),
    })),
  }
}

function itemsIn(rubric: Rubric): readonly Item[] {
  return rubric.sections.flatMap(({ items }) => items)
}

/** An id that nothing in the rubric has; ids say nothing, so any will do. */
function freeId(rubric: Rubric, letter: string): string {
  const taken = JSON.stringify(rubric)
  let number = 1
  while (taken.includes(`"${letter}${number}"`) || taken.includes(`"${letter}${number}.`)) number++
  return `${letter}${number}`
}
