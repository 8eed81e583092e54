import { factsOf } from "../../rubric/outline.ts"
import type { Fact, FactValue, Facts } from "../../rubric/fact.ts"
import type { Comparison, Operand, Threshold } from "../../rubric/quantity.ts"
import type { Rubric } from "../../rubric/rubric.ts"
import { add, divide, isEqual, isLess, none, type Rational, rational, read } from "./rational.ts"

/** The facts of one unit as the oracle reads them: straight from their JSON. */
export class Values {
  readonly rubric: Rubric
  readonly facts: Facts

  constructor(rubric: Rubric, facts: Facts) {
    this.rubric = rubric
    this.facts = facts
  }

  fact(id: string): Fact {
    const fact = factsOf(this.rubric).find((each) => each.id === id)
    if (!fact) throw new Error(`no fact ${id}`)
    return fact
  }

  given(id: string): FactValue {
    const value = this.facts[id]
    if (value === undefined) throw new Error(`${id} is open`)
    return value
  }

  /** Names of asked facts behind a name, which may be derived. */
  sources(id: string): readonly string[] {
    const derived = this.rubric.derived?.find((each) => each.id === id)
    if (!derived) return [id]
    return derived.type === "sum" ? derived.of : [derived.part, derived.whole]
  }

  total(id: string): Rational {
    const derived = this.rubric.derived?.find((each) => each.id === id)
    if (derived?.type === "sum") return derived.of.map((each) => this.total(each)).reduce(add, none)
    const value = this.given(id)
    if (typeof value === "boolean") return rational(value ? 1 : 0)
    if (typeof value === "number") return rational(value)
    if (typeof value === "string") return read(value)
    return "part" in value ? none : value.map((each) => rational(each)).reduce(add, none)
  }

  periods(id: string): Rational[] {
    const value = this.given(id)
    return Array.isArray(value) ? value.map((each: number) => rational(each)) : []
  }

  isSeries(id: string): boolean {
    return !this.rubric.derived?.some((each) => each.id === id) && this.fact(id).type === "series"
  }

  /** `undefined`: a ratio of nothing that exempts. */
  value(operand: Operand): Rational | undefined {
    if (operand.kind === "ratio") return this.ratio(operand.fact, operand.whenNone)
    const { fact, over, side } = operand
    if (side !== undefined) {
      const value = this.given(fact)
      if (typeof value !== "object" || !("part" in value)) throw new Error(`${fact} has no sides`)
      return rational(value[side])
    }
    return over === "average" ? divide(this.total(fact), rational(this.periods(fact).length)) : this.total(fact)
  }

  threshold(threshold: Threshold): Rational | undefined {
    return typeof threshold === "string" ? read(threshold) : this.value(threshold)
  }

  /** `undefined`: a threshold is a ratio of nothing that exempts. */
  holds(quantity: Rational, comparison: Comparison): boolean | undefined {
    let truth: boolean | undefined = true
    for (const [relation, threshold] of Object.entries(comparison)) {
      const against = this.threshold(threshold)
      if (!against) return undefined
      const less = isLess(quantity, against)
      const equal = isEqual(quantity, against)
      const holds = { lt: less, le: less || equal, gt: !less && !equal, ge: !less, eq: equal, ne: !equal }[relation]
      if (holds === false) truth = false
    }
    return truth
  }

  private ratio(id: string, whenNone: "zero" | "full" | "exempt"): Rational | undefined {
    const derived = this.rubric.derived?.find((each) => each.id === id)
    const value = derived ? undefined : this.given(id)
    const [part, whole] =
      derived?.type === "ratio"
        ? [this.total(derived.part), this.total(derived.whole)]
        : typeof value === "object" && "part" in value
          ? [rational(value.part), rational(value.whole)]
          : [none, none]
    if (whole.n !== 0n) return divide(part, whole)
    return whenNone === "exempt" ? undefined : rational(whenNone === "full" ? 1 : 0)
  }
}

/** Names of asked facts that an operand, threshold or comparison needs. */
export function namesIn(values: Values, ...parts: readonly (Operand | Threshold | Comparison)[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part === "string") return []
    if ("kind" in part) return values.sources(part.fact)
    return Object.values(part).flatMap((threshold: Threshold) => namesIn(values, threshold))
  })
}
