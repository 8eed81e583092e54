import type { TableRate } from "../../rubric/rate.ts"
import { ratePoints, type RateReader, type RateSetting } from "../rate.ts"

/** The points of the chosen level; a level that the table leaves out moves nothing. */
export function compileTable({ points }: TableRate, { base }: RateSetting): RateReader {
  const table = new Map(Object.entries(points).map(([level, each]) => [level, { points: ratePoints(each, base) }]))
  return { facts: [], move: ({ level }) => (level === undefined ? undefined : table.get(level)) }
}
