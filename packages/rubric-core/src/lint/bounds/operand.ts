import { type ExactQuantity, exactly, one, plus, times } from "../../exact/exact.ts"
import { parseQuantity } from "../../exact/quantity.ts"
import { parsePoints } from "../../points.ts"
import type { Fact } from "../../rubric/fact.ts"
import type { Operand, Threshold } from "../../rubric/quantity.ts"
import type { Scope } from "../../schema/references/scope.ts"

/** The most that something can be; `undefined` where nothing bounds it. */
export type Most = ExactQuantity | undefined

/** The most that one fact, or a derived sum, can hold. */
export function mostOfFact(id: string, scope: Scope): Most {
  const derived = scope.derived.get(id)
  if (derived?.type === "sum") {
    const parts = derived.of.map((part) => mostOfFact(part, scope))
    return parts.every((part) => part !== undefined) ? parts.reduce(plus) : undefined
  }
  const fact = scope.facts.get(id)
  return fact && mostOf(fact)
}

function mostOf(fact: Fact): Most {
  switch (fact.type) {
    case "yesNo":
    case "choice":
      return one
    case "count":
      return fact.max === undefined ? undefined : exactly(fact.max)
    case "judged":
      return exactly(parsePoints(fact.max) ?? 0, 1000)
    case "amount":
    case "series":
    case "partOfWhole":
      return undefined
    default:
      return fact satisfies never
  }
}

export function mostOfOperand(operand: Operand, scope: Scope): Most {
  if (operand.kind === "ratio") return scope.derived.has(operand.fact) ? undefined : one
  return mostOfFact(operand.fact, scope)
}

export function mostOfThreshold(threshold: Threshold, scope: Scope): Most {
  return typeof threshold === "string" ? parseQuantity(threshold) : mostOfOperand(threshold, scope)
}

/** In how many parts an operand is taken: the periods of a series, or one. */
export function partsOf(operand: Operand, otherwise: "eachPeriod" | "total", scope: Scope): number {
  if (operand.kind === "ratio") return 1
  const fact = scope.facts.get(operand.fact)
  return fact?.type === "series" && (operand.over ?? otherwise) === "eachPeriod" ? fact.length : 1
}

export function inParts(most: Most, parts: number): Most {
  return most && times(most, exactly(parts))
}
