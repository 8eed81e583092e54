import { type DescribedLevel, type JudgedFact, parsePoints } from "@plumbline/rubric-core"

/** The described level that points fall into: above its `over`, up to and with its `to`. */
export function levelOf(fact: JudgedFact, points: string | undefined): DescribedLevel | undefined {
  const value = points === undefined ? undefined : parsePoints(points)
  if (value === undefined) return undefined
  return fact.levels?.find(({ over, to }) => {
    const most = parsePoints(to)
    const above = over === undefined ? undefined : parsePoints(over)
    if (most === undefined) return false
    return above === undefined ? value === most : value > above && value <= most
  })
}
