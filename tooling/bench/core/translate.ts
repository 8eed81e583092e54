import {
  type Clause,
  type ClauseNode,
  type Comparison,
  type Criterion,
  criteriaOf,
  type Fact,
  type FactCondition,
  factsOf,
  type Operand,
  parsePoints,
  type Rubric,
  type Threshold,
} from "@plumbline/rubric-core"
import {
  choose,
  compares,
  type Expression,
  fact,
  greatest,
  least,
  minus,
  nameOf,
  number,
  type Relation,
  sum,
  type Test,
  times,
} from "./expression.ts"

/** Points of a criterion, as the name `c<number>` holds them. */
export interface Formula {
  readonly number: string
  readonly points: Expression
}

/** The formulas of a rubric whose clauses are of the kinds that the 2018 rubric has; anything else stops the bench. */
export function formulasOf(rubric: Rubric): Formula[] {
  const facts = new Map(factsOf(rubric).map((each) => [each.id, each]))
  return criteriaOf(rubric).map((criterion) => ({ number: criterion.number, points: criterionOf(criterion, facts) }))
}

type Facts = ReadonlyMap<string, Fact>

function criterionOf({ basePoints, start, clauses }: Criterion, facts: Facts): Expression {
  const base = number(pointsOf(basePoints))
  const moved = sum(...clauses.map((node) => nodeOf(node, facts)))
  const points = start === "full" ? minus(base, moved) : moved
  return greatest(number(0), least(base, points))
}

function nodeOf(node: ClauseNode, facts: Facts): Expression {
  const amount =
    node.kind === "group" ? sum(...node.members.map((member) => nodeOf(member, facts))) : clauseOf(node, facts)
  const cap = node.kind === "clause" && node.effect === "veto" ? undefined : node.cap
  return cap === undefined ? amount : least(number(pointsOf(cap)), amount)
}

function clauseOf(clause: Clause, facts: Facts): Expression {
  const tests: Test[] = []
  const { profile, facts: when } = clause.when ?? {}
  if (profile?.kind) tests.push({ kind: "is", name: "kind", oneOf: profile.kind })
  if (profile?.code) tests.push({ kind: "is", name: "code", oneOf: profile.code })
  if (when) tests.push(conditionOf(when, facts))
  if (clause.unless) tests.push({ kind: "not", of: conditionOf(clause.unless, facts) })
  const moved = movedBy(clause, facts)
  return tests.length === 0 ? moved : choose({ kind: "both", of: tests }, moved)
}

function movedBy(clause: Clause, facts: Facts): Expression {
  if (clause.effect === "veto") return unknown(clause)
  const { measure, rate } = clause
  if (measure.kind === "judged") return fact(measure.fact)
  if (measure.kind === "yes" && rate.kind === "once") {
    return choose({ kind: "isTrue", name: nameOf(measure.fact) }, number(pointsOf(rate.points)))
  }
  if (measure.kind === "count" && rate.kind === "each") return times(fact(measure.fact), number(pointsOf(rate.points)))
  if (measure.kind === "comparison" && rate.kind === "once") {
    return choose(comparisonOf(measure.of, measure.is, facts), number(pointsOf(rate.points)))
  }
  if (measure.kind === "shortfall" && rate.kind === "each" && measure.of.kind === "value") {
    const short = greatest(number(0), minus(numberOf(measure.below), { kind: "period" }))
    return times({ kind: "overPeriods", series: nameOf(measure.of.fact), each: short }, number(pointsOf(rate.points)))
  }
  if (measure.kind === "periods" && rate.kind === "each") {
    const counts = choose(relationsOf(measure.is, { kind: "period" }, 1), number(1))
    return times({ kind: "overPeriods", series: nameOf(measure.fact), each: counts }, number(pointsOf(rate.points)))
  }
  if ((measure.kind === "value" || measure.kind === "ratio") && rate.kind === "bands") {
    const bands = rate.bands.map(({ points, ...is }) =>
      choose(comparisonOf(measure, is, facts), number(pointsOf(points))),
    )
    return greatest(number(0), ...bands)
  }
  return unknown(clause)
}

function conditionOf(condition: FactCondition, facts: Facts): Test {
  if ("is" in condition) {
    const isTrue: Test = { kind: "isTrue", name: nameOf(condition.fact) }
    return condition.is ? isTrue : { kind: "not", of: isTrue }
  }
  if ("compare" in condition) return comparisonOf(condition.value, condition.compare, facts)
  throw new Error("The bench does not translate this condition.")
}

/** Averages compare the sum with threshold × length, ratios by cross-multiplication: no engine divides. */
function comparisonOf(of: Operand, is: Comparison, facts: Facts): Test {
  if (of.kind === "ratio") {
    const [part, whole] = [fact(`${of.fact}.part`), fact(`${of.fact}.whole`)]
    const none = compares("eq", whole, number(0))
    const zero: Test = relationsOf(is, number(0), 1)
    const compared = relationsOf(is, times(part, number(100)), whole)
    return { kind: "not", of: { kind: "both", of: [not(both(none, zero)), not(both(not(none), compared))] } }
  }
  const series = facts.get(of.fact)
  if (series?.type !== "series") return relationsOf(is, fact(of.fact), 1)
  const total: Expression = { kind: "overPeriods", series: nameOf(of.fact), each: { kind: "period" } }
  return relationsOf(is, total, of.over === "average" ? series.length : 1)
}

const not = (of: Test): Test => ({ kind: "not", of })
const both = (...of: readonly Test[]): Test => ({ kind: "both", of })

/** Compares a value with each threshold times a scale; a percentage counts in hundredths. */
function relationsOf(is: Comparison, value: Expression, scale: number | Expression): Test {
  const tests = Object.entries(is).map(([relation, threshold]: [string, Threshold]) =>
    compares(
      relationOf(relation),
      value,
      typeof scale === "number" && scale === 1
        ? numberOf(threshold)
        : times(numberOf(threshold), typeof scale === "number" ? number(scale) : scale),
    ),
  )
  return tests.length === 1 && tests[0] ? tests[0] : both(...tests)
}

function relationOf(relation: string): Relation {
  if (relation === "lt" || relation === "le" || relation === "gt" || relation === "ge" || relation === "eq")
    return relation
  throw new Error(`The bench does not translate “${relation}”.`)
}

function numberOf(threshold: Threshold): Expression {
  if (typeof threshold === "string") return number(Number(threshold.replace("%", "")))
  return fact(threshold.fact)
}

function pointsOf(text: string): number {
  const points = parsePoints(text)
  if (points === undefined) throw new Error(`The bench does not translate the points “${text}”.`)
  return points
}

function unknown(clause: Clause): never {
  throw new Error(`The bench does not translate clause ${clause.id}.`)
}
