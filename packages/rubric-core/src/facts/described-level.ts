import { parsePoints } from "../points.ts"
import type { DescribedLevel, JudgedFact } from "../rubric/fact.ts"

/**
 * The described level that judged points fall into: above its `over`, up to and with its `to`. `undefined` where there are no
 * points yet or the fact describes no level for them.
 *
 * @example describedLevel(innovation, "1.5")?.name.zh // "较好"
 */
export function describedLevel(fact: JudgedFact, points: string | undefined): DescribedLevel | undefined {
  const value = points === undefined ? undefined : parsePoints(points)
  if (value === undefined) return undefined
  return fact.levels?.find(({ over, to }) => {
    const most = parsePoints(to)
    const above = over === undefined ? undefined : parsePoints(over)
    if (most === undefined) return false
    return above === undefined ? value === most : value > above && value <= most
  })
}
