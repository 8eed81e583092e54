import { points, type Points } from "../points.ts"
import type { Rubric } from "../rubric/rubric.ts"
import { pointsOfRubric } from "../rate/rate.ts"
import type { CompiledCriterion } from "./criterion.ts"

/** One item or section: what never changes of its sum, and what it sums. */
export interface CompiledSum {
  readonly fixed: {
    readonly id: string
    readonly number: string
    readonly basePoints: Points
    readonly printed?: Points
  }
  /** Indices of its criteria (of an item) or of its items (of a section). */
  readonly parts: readonly number[]
}

interface CompiledSums {
  readonly items: readonly CompiledSum[]
  readonly sections: readonly CompiledSum[]
}

export function sumsOf(rubric: Rubric, criteria: readonly CompiledCriterion[]): CompiledSums {
  const items: CompiledSum[] = []
  let criterion = 0
  const sections = rubric.sections.map((section, index): CompiledSum => {
    const parts = section.items.map((item) => {
      const own = item.criteria.map(() => criterion++)
      const base = own.reduce((sum, at) => sum + (criteria[at]?.base ?? 0), 0)
      return items.push({ fixed: fixedOf(item.id, item.number, base, item.printed), parts: own }) - 1
    })
    const base = parts.reduce((sum, at) => sum + (items[at]?.fixed.basePoints ?? 0), 0)
    return { fixed: fixedOf(section.id, String(index + 1), base, section.printed), parts }
  })
  return { items, sections }
}

function fixedOf(id: string, number: string, base: number, printed: string | undefined): CompiledSum["fixed"] {
  return { id, number, basePoints: points(base), ...(printed !== undefined && { printed: pointsOfRubric(printed) }) }
}
