import { parseQuantity } from "../exact/quantity.ts"
import type { Clause, ClauseNode } from "../rubric/clause.ts"
import type { Comparison, Threshold } from "../rubric/quantity.ts"
import type { Scope } from "../schema/references/scope.ts"

/** The points that a clause's words ought to name: decimals, without those that are the base or nothing. */
export function pointsOf(clause: Clause): string[] {
  if (clause.effect === "veto") return []
  return allPoints(clause).filter((points) => points !== "base" && Number(points) !== 0)
}

function allPoints({ rate }: Exclude<Clause, { effect: "veto" }>): string[] {
  switch (rate.kind) {
    case "once":
    case "each":
      return [rate.points, ...(rate.kind === "each" && rate.first !== undefined ? [rate.first] : [])]
    case "bands":
      return rate.bands.map(({ points }) => points)
    case "table":
      return Object.values(rate.points)
    case "share":
      return [rate.of]
    case "steps":
      return [rate.first, rate.step]
    case "asJudged":
      return []
    default:
      return rate satisfies never
  }
}

/** The limits that a clause measures against, as its rubric writes them: "10", "80%". Those that are facts have no number. */
export function limitsOf(clause: Clause): string[] {
  return allLimits(clause).filter((limit) => typeof limit === "string")
}

function allLimits(clause: Clause): Threshold[] {
  const bands = clause.effect !== "veto" && clause.rate.kind === "bands" ? clause.rate.bands : []
  return [...measured(clause.measure), ...bands.flatMap(thresholds)]
}

function measured(measure: Clause["measure"]): readonly Threshold[] {
  switch (measure.kind) {
    case "shortfall":
      return [measure.below]
    case "excess":
      return [measure.above]
    case "comparison":
    case "periods":
      return thresholds(measure.is)
    default:
      return []
  }
}

function thresholds({ lt, le, gt, ge, eq, ne }: Comparison): Threshold[] {
  return [lt, le, gt, ge, eq, ne].filter((threshold) => threshold !== undefined)
}

/** Every number that a clause or group computes with, as words would print it: 80 for "80%". */
export function numbersComputed(node: ClauseNode, scope: Scope): number[] {
  if (node.kind === "group")
    return [Number(node.cap ?? 0), ...node.members.flatMap((each) => numbersComputed(each, scope))]
  const { measure } = node
  const fact = "fact" in measure ? scope.facts.get(measure.fact) : undefined
  return [
    ...pointsOf(node).map(Number),
    // Measured against another fact, it is all of that fact: 达不到100%.
    ...allLimits(node).map((limit) => (typeof limit === "string" ? asPrinted(limit) : 100)),
    ...(node.effect === "veto" ? [] : [Number(node.cap ?? 0), ...perOf(node)]),
    ...(measure.kind === "count" ? [measure.free ?? 0, (measure.free ?? 0) + 1] : []),
    ...(fact?.type === "judged" ? [Number(fact.min), Number(fact.max)] : []),
    ...(fact?.type === "count" ? [fact.max ?? 0] : []),
    ...(fact?.type === "series" ? [fact.length] : []),
    ...conditionLimits(node),
  ]
}

function perOf({ rate }: Exclude<Clause, { effect: "veto" }>): number[] {
  return rate.kind === "each" ? [asPrinted(rate.per ?? "1")] : []
}

/** Numbers that conditions name, wherever in them they stand. */
function conditionLimits({ when, unless }: Clause): number[] {
  const found = JSON.stringify([when?.facts, unless]).matchAll(/"(?:lt|le|gt|ge|eq|ne)":"([^"]+)"/g)
  return [...found].map(([, limit]) => asPrinted(limit ?? ""))
}

/** A percentage as the number before its sign, a ratio as its value. */
export function asPrinted(quantity: string): number {
  if (quantity.endsWith("%")) return Number(quantity.slice(0, -1))
  const exact = parseQuantity(quantity)
  return exact ? exact.value / exact.of : Number.NaN
}
