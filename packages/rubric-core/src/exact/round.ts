import { points, type Points } from "../points.ts"
import type { ExactQuantity } from "./exact.ts"

/**
 * No clause moves more than a thousand million points. The bound keeps every sum of a rubric below 2^53; it lies far above any
 * base, so that it never shows in a result held at 0..base, and it is the same on every surface.
 */
export const mostPoints: Points = points(1e12)

/** An exact amount of 0 and more thousandths, rounded half up once. */
export function roundHalfUp(thousandths: ExactQuantity): Points {
  if (thousandths.big) {
    const { value, of } = thousandths.big
    return bounded(Number((2n * value + of) / (2n * of)))
  }
  const { value, of } = thousandths
  if (of === 1) return bounded(value)
  const rest = value % of
  return bounded((value - rest) / of + (rest * 2 >= of ? 1 : 0))
}

function bounded(thousandths: number): Points {
  return thousandths < mostPoints ? points(thousandths) : mostPoints
}
