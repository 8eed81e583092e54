import { type ExactQuantity, exactly, startedOnes, times } from "../exact/exact.ts"
import { parseQuantity } from "../exact/quantity.ts"
import { mostCounted } from "../facts/check/limits.ts"
import { clausesIn } from "../rubric/outline.ts"
import type { Fact, FactValue, SeriesFact } from "../rubric/fact.ts"
import type { Criterion } from "../rubric/rubric.ts"
import { formatPoints, points } from "../points.ts"

/**
 * Other answers of a fact that could win points, the least change first: those around the numbers that the criterion's clauses
 * name, and the step next to the answer. Judged points are nobody's to raise, and are left alone.
 */
export function candidatesFor(fact: Fact, value: FactValue, criterion: Criterion): FactValue[] {
  const named = numbersNamed(criterion)
  switch (fact.type) {
    case "yesNo":
      return [value !== true]
    case "choice":
      return fact.levels.map(({ id }) => id).filter((id) => id !== value)
    case "judged":
      return []
    case "count":
      return typeof value === "number" ? around(value, wholes(named), fact.max ?? mostCounted) : []
    case "amount":
      return typeof value === "string" ? amounts(value, named) : []
    case "series":
      return isSeries(value) ? seriesAround(value, wholes(named), fact) : []
    case "partOfWhole":
      return typeof value === "object" && "part" in value ? parts(value, named) : []
    default:
      return fact satisfies never
  }
}

function isSeries(value: FactValue): value is readonly number[] {
  return Array.isArray(value)
}

/** All numbers that stand in a criterion's clauses, read once from their JSON: thresholds, units, free ones. */
function numbersNamed(criterion: Criterion): ExactQuantity[] {
  const texts = JSON.stringify(clausesIn(criterion.clauses)).match(/"(?:\d+(?:\.\d+)?%?|\d+\/\d+)"|:\d+/g) ?? []
  return texts.map((text) => parseQuantity(text.replace(/[":]/g, ""))).filter((number) => number !== undefined)
}

function wholes(named: readonly ExactQuantity[]): number[] {
  return named.map((number) => startedOnes(number).value)
}

/** Values beside a count: one more and one less, and on either side of each number that is named; nearest first. */
function around(value: number, named: readonly number[], most: number): number[] {
  const all = [value - 1, value + 1, ...named.flatMap((number) => [number - 1, number, number + 1])]
  return nearestFirst(
    all.filter((each) => each >= 0 && each <= most && each !== value),
    (each) => Math.abs(each - value),
  )
}

function amounts(value: string, named: readonly ExactQuantity[]): string[] {
  const own = Number(value)
  const all = named.map((number) => formatPoints(points(startedOnes(times(number, exactly(1000))).value)))
  return nearestFirst(
    all.filter((each) => each !== value),
    (each) => Math.abs(Number(each) - own),
  )
}

/** One period more or less, the lowest brought to a named number, the total brought to it, or all periods at once. */
function seriesAround(value: readonly number[], named: readonly number[], { length }: SeriesFact): FactValue[] {
  const lowest = value.indexOf(Math.min(...value))
  const highest = value.indexOf(Math.max(...value))
  const total = value.reduce((sum, each) => sum + each, 0)
  const replaced = (at: number, by: number): number[] =>
    value.map((each, period) => (period === at ? Math.max(0, by) : each))
  const all = [
    replaced(lowest, (value[lowest] ?? 0) + 1),
    replaced(highest, (value[highest] ?? 0) - 1),
    ...named.flatMap((number) => [
      replaced(lowest, number),
      replaced(lowest, (value[lowest] ?? 0) + Math.max(0, number - total)),
      replaced(lowest, (value[lowest] ?? 0) + Math.max(0, number * length - total)),
      value.map((each) => Math.max(each, number)),
      value.map((each) => Math.min(each, number)),
    ]),
  ]
  return nearestFirst(all, (each) =>
    each.reduce((sum, count, period) => sum + Math.abs(count - (value[period] ?? 0)), 0),
  )
}

/** Of the same whole: one more, and what each named share of it needs. */
function parts({ part, whole }: { part: number; whole: number }, named: readonly ExactQuantity[]): FactValue[] {
  const needed = named.flatMap((share) => {
    const exact = startedOnes(times(share, exactly(whole))).value
    return [exact, exact + 1]
  })
  const all = [part + 1, part - 1, ...needed].filter((each) => each >= 0 && each <= whole && each !== part)
  return nearestFirst(all, (each) => Math.abs(each - part)).map((each) => ({ part: each, whole }))
}

function nearestFirst<Value>(values: readonly Value[], distance: (value: Value) => number): Value[] {
  return values
    .map((value) => ({ value, far: distance(value) }))
    .filter(({ far }) => far > 0)
    .sort((a, b) => a.far - b.far)
    .map(({ value }) => value)
}
