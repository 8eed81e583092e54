import { parsePoints, type Points } from "../points.ts"
import type { Rubric } from "../rubric/rubric.ts"

/** A grade over the total, such as 优秀: its id, its name and the least points that reach it. */
export type Grade = NonNullable<Rubric["grades"]>[number]

/**
 * The grade of a total: the first, best first, whose `atLeast` it reaches; a grade includes its own lower end. `undefined` below
 * the last, or where the rubric has no grades. A vetoed total is given none.
 *
 * @example
 * const grades = [{ id: "good", name: { zh: "良好", en: "good" }, atLeast: "80" }]
 * gradeOf({ ...rubric, grades }, points(80_000))?.name.zh // "良好"
 */
export function gradeOf({ grades }: Rubric, total: Points, vetoed = false): Grade | undefined {
  if (vetoed) return undefined
  return grades?.find(({ atLeast }) => total >= (parsePoints(atLeast) ?? Infinity))
}
