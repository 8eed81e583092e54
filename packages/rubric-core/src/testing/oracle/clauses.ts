import type { Clause } from "../../rubric/clause.ts"
import type { Measure } from "../../rubric/measure.ts"
import type { RatePoints } from "../../rubric/rate.ts"
import {
  add,
  divide,
  down,
  isLess,
  least,
  most,
  multiply,
  none,
  type Rational,
  rational,
  read,
  subtract,
  thousandths,
  up,
} from "./rational.ts"
import { namesIn, type Values } from "./values.ts"

/** What a measure found: in parts, one for each period where it is taken so. */
interface Measured {
  readonly parts: readonly Rational[]
  readonly level?: string
}

export function namesOfClause(clause: Clause, values: Values): string[] {
  const { measure } = clause
  const bands = clause.effect !== "veto" && clause.rate.kind === "bands" ? clause.rate.bands : []
  const inBands = bands.flatMap(({ points: _, ...comparison }) => namesIn(values, comparison))
  return [...namesOfMeasure(measure, values), ...inBands]
}

function namesOfMeasure(measure: Measure, values: Values): string[] {
  switch (measure.kind) {
    case "shortfall":
      return namesIn(values, measure.of, measure.below)
    case "excess":
      return namesIn(values, measure.of, measure.above)
    case "comparison":
      return namesIn(values, measure.of, measure.is)
    case "periods":
      return [measure.fact, ...namesIn(values, measure.is)]
    default:
      return [...values.sources(measure.fact)]
  }
}

function measured(measure: Measure, values: Values): Measured | undefined {
  const only = (value: Rational | undefined): Measured | undefined => value && { parts: [value] }
  const eachOrOnce = (
    of: Parameters<Values["value"]>[0],
    otherwise: "eachPeriod" | "total",
  ): Rational[] | undefined => {
    if (of.kind === "value" && values.isSeries(of.fact) && (of.over ?? otherwise) === "eachPeriod") {
      return values.periods(of.fact)
    }
    const value = values.value(of)
    return value && [value]
  }
  switch (measure.kind) {
    case "yes":
      return only(rational(values.given(measure.fact) === true ? 1 : 0))
    case "count":
      return only(most(none, subtract(values.total(measure.fact), rational(measure.free ?? 0))))
    case "shortfall": {
      const [all, against] = [eachOrOnce(measure.of, "eachPeriod"), values.threshold(measure.below)]
      return all && against && { parts: all.map((value) => most(none, subtract(against, value))) }
    }
    case "excess": {
      const [all, against] = [eachOrOnce(measure.of, "eachPeriod"), values.threshold(measure.above)]
      return all && against && { parts: all.map((value) => most(none, subtract(value, against))) }
    }
    case "comparison": {
      const value = values.value(measure.of)
      const truth = value && values.holds(value, measure.is)
      return truth === undefined ? undefined : only(rational(truth ? 1 : 0))
    }
    case "periods": {
      const truths = values.periods(measure.fact).map((value) => values.holds(value, measure.is))
      return truths.includes(undefined) ? undefined : only(rational(truths.filter((truth) => truth).length))
    }
    case "value": {
      const all = eachOrOnce(measure, "total")
      return all && { parts: all }
    }
    case "ratio":
      return only(values.value(measure))
    case "rank":
      return only(values.total(measure.fact))
    case "judged":
      return only(values.total(measure.fact))
    case "choice":
      return { parts: [rational(1)], level: String(values.given(measure.fact)) }
    default:
      return measure satisfies never
  }
}

/** Whether what is counted is whole things, so that a part counts only where the words say so. */
function countsWhole(measure: Measure, values: Values): boolean {
  const isWhole = (id: string): boolean => values.sources(id).every((name) => values.fact(name).type !== "amount")
  switch (measure.kind) {
    case "shortfall":
    case "excess":
      return measure.of.kind === "value" && measure.of.over !== "average" && isWhole(measure.of.fact)
    case "value":
      return measure.over !== "average" && isWhole(measure.fact)
    case "count":
      return isWhole(measure.fact)
    case "ratio":
      return false
    default:
      return true
  }
}

/** Thousandths that a clause would move, before caps; `undefined` where it says nothing. Its own facts must be given. */
export function rawOf(clause: Clause, base: string, values: Values): number | undefined {
  const found = measured(clause.measure, values)
  if (!found) return undefined
  const quantity = found.parts.reduce(add, none)
  if (clause.effect === "veto") return quantity.n === 0n ? undefined : 0
  const points = (text: RatePoints): Rational => read(text === "base" ? base : text)
  const { rate, effect } = clause
  switch (rate.kind) {
    case "once":
      return quantity.n === 0n ? undefined : thousandths(points(rate.points))
    case "each": {
      const partial = rate.partial ?? (countsWhole(clause.measure, values) ? "down" : "exact")
      const whole = partial === "exact" ? (units: Rational) => units : partial === "up" ? up : down
      const units = found.parts.map((part) => whole(divide(part, read(rate.per ?? "1")))).reduce(add, none)
      const moved = multiply(points(rate.points), units)
      return thousandths(rate.first === undefined ? moved : most(none, subtract(points(rate.first), moved)))
    }
    case "bands": {
      const alone = clause.measure.kind === "value" ? found.parts : [quantity]
      const all = alone.map((part) => {
        const holding = rate.bands
          .filter(({ points: _, ...comparison }) => values.holds(part, comparison))
          .map((band) => thousandths(points(band.points)))
        return holding.length === 0 ? undefined : effect === "set" ? Math.min(...holding) : Math.max(...holding)
      })
      const held = all.filter((each) => each !== undefined)
      return held.length === 0 ? undefined : held.reduce((a, b) => a + b, 0)
    }
    case "table": {
      const level = found.level === undefined ? undefined : rate.points[found.level]
      return level === undefined ? undefined : thousandths(points(level))
    }
    case "share":
      return thousandths(multiply(points(rate.of), least(rational(1), quantity)))
    case "steps": {
      if (isLess(quantity, rational(1))) return undefined
      const lost = multiply(read(rate.step), subtract(quantity, rational(1)))
      return thousandths(most(none, subtract(read(rate.first), lost)))
    }
    case "asJudged":
      return thousandths(quantity)
    default:
      return rate satisfies never
  }
}
