import { points, type Points } from "../points.ts"
import type { ScoreSheet } from "./sheet.ts"

/**
 * The points of the criteria that are complete: what a total may show while others are open. An open criterion that starts
 * full is provisional, so counting it would give an empty form most of its points.
 */
export function settledPoints(sheet: ScoreSheet): Points {
  return points(sheet.criteria.reduce((sum, criterion) => (criterion.complete ? sum + criterion.points : sum), 0))
}
