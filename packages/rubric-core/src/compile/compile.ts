import { digest } from "../digest/digest.ts"
import { type Slots, slotsOf } from "../facts/slots.ts"
import { parsePoints, points, type Points } from "../points.ts"
import { clausesIn, criteriaOf, placedCriteria } from "../rubric/outline.ts"
import type { Rubric } from "../rubric/rubric.ts"
import { compileCriterion, type CompiledCriterion, factsReadBy } from "./criterion.ts"

/** One item or section: which criteria it sums. */
export interface CompiledSum {
  readonly id: string
  readonly number: string
  readonly basePoints: Points
  readonly printed?: Points
  /** Indices of its criteria (of an item) or of its items (of a section). */
  readonly parts: readonly number[]
}

/** A rubric made ready to score: its facts numbered, its clauses compiled. Made once by `compile`. */
export interface CompiledRubric {
  readonly rubric: Rubric
  /** 64 lower-case hex digits, computed when first asked for. */
  readonly digest: string
  readonly slots: Slots
  readonly criteria: readonly CompiledCriterion[]
  readonly items: readonly CompiledSum[]
  readonly sections: readonly CompiledSum[]
  readonly attainable: Points
  readonly printed?: Points
  /** By fact index: indices of the criteria that read it. */
  readonly readers: readonly (readonly number[])[]
  /** Fields of the profile that some condition reads, besides kind and code. */
  readonly fieldsRead: readonly string[]
}

const compiled = new WeakMap<Rubric, CompiledRubric>()

/**
 * Makes a rubric ready to score; the same rubric object is compiled once. The rubric must have passed its schema:
 * a `RangeError` is thrown where a clause reads a fact that is not declared or a number is not one.
 *
 * @example score(compile(rubric).rubric, input)
 */
export function compile(rubric: Rubric): CompiledRubric {
  const known = compiled.get(rubric)
  if (known) return known
  const made = make(rubric)
  compiled.set(rubric, made)
  return made
}

function make(rubric: Rubric): CompiledRubric {
  const slots = slotsOf(rubric)
  const criteria = placedCriteria(rubric).map((placed, index) => compileCriterion(placed, index, slots))
  const { items, sections } = compileSums(rubric, criteria)
  const readers: number[][] = slots.all.map(() => [])
  for (const criterion of criteria) for (const fact of factsReadBy(criterion)) readers[fact]?.push(criterion.index)
  return {
    rubric,
    get digest() {
      return digest(rubric)
    },
    slots,
    criteria,
    items,
    sections,
    attainable: sumOf(criteria.map(({ base }) => base)),
    ...printedPoints(rubric.printed),
    readers,
    fieldsRead: fieldsRead(rubric),
  }
}

function compileSums(
  rubric: Rubric,
  criteria: readonly CompiledCriterion[],
): Pick<CompiledRubric, "items" | "sections"> {
  const items: CompiledSum[] = []
  let next = 0
  const sections = rubric.sections.map((section, index): CompiledSum => {
    const parts = section.items.map((item) => {
      const own = item.criteria.map(() => next++)
      const basePoints = sumOf(own.map((at) => criteria[at]?.base ?? 0))
      items.push({ id: item.id, number: item.number, basePoints, ...printedPoints(item.printed), parts: own })
      return items.length - 1
    })
    const basePoints = sumOf(parts.map((at) => items[at]?.basePoints ?? 0))
    return { id: section.id, number: String(index + 1), basePoints, ...printedPoints(section.printed), parts }
  })
  return { items, sections }
}

function printedPoints(printed: string | undefined): { printed?: Points } {
  const parsed = printed === undefined ? undefined : parsePoints(printed)
  return parsed === undefined ? {} : { printed: parsed }
}

function sumOf(parts: readonly number[]): Points {
  return points(parts.reduce((sum, part) => sum + part, 0))
}

function fieldsRead(rubric: Rubric): string[] {
  const conditions = criteriaOf(rubric).flatMap(({ clauses }) => clausesIn(clauses).map(({ when }) => when?.profile))
  return [...new Set(conditions.flatMap((condition) => Object.keys(condition?.fields ?? {})))].sort()
}
