import type { Rubric } from "@plumbline/rubric-core"
import { Engine } from "json-rules-engine"
import type { Expression, Test } from "./expression.ts"
import type { Prepared } from "./prepared.ts"
import { formulasOf } from "./translate.ts"

/**
 * The rubric for json-rules-engine. Its rules decide and do not count, so each test of the rubric is a rule whose event says that it
 * holds, and the points are put together from the events. Answers the total in thousandths.
 */
export function jsonRulesScorer(rubric: Rubric): (unit: Prepared) => Promise<number> {
  const engine = new Engine([], { allowUndefinedFacts: true })
  const formulas = formulasOf(rubric)
  let tests = 0
  const formulasByTests = formulas.map(({ points }) => withTestsAsRules(points))

  function withTestsAsRules(expression: Expression): Evaluate {
    switch (expression.kind) {
      case "number":
        return () => expression.value
      case "fact":
        return ({ unit }) => Number(unit[expression.name])
      case "period":
        return ({ period }) => period
      case "sum":
        return fold(expression.of, (all) => all.reduce((a, b) => a + b, 0))
      case "least":
        return fold(expression.of, (all) => Math.min(...all))
      case "greatest":
        return fold(expression.of, (all) => Math.max(...all))
      case "minus":
        return fold([expression.left, expression.right], ([left = 0, right = 0]) => left - right)
      case "times":
        return fold([expression.left, expression.right], ([left = 0, right = 0]) => left * right)
      case "overPeriods": {
        const each = withTestsAsRules(expression.each)
        return (state) => {
          const series = state.unit[expression.series]
          const periods: readonly number[] = Array.isArray(series) ? series : []
          return periods.reduce((total, period) => total + each({ ...state, period }), 0)
        }
      }
      case "choose":
        return chosen(expression)
      default:
        return expression satisfies never
    }
  }

  function fold(of: readonly Expression[], combine: (all: readonly number[]) => number): Evaluate {
    const parts = of.map(withTestsAsRules)
    return (state) => combine(parts.map((part) => part(state)))
  }

  function chosen({ test, then, otherwise }: Extract<Expression, { kind: "choose" }>): Evaluate {
    const [yes, no] = [withTestsAsRules(then), withTestsAsRules(otherwise)]
    const condition = conditionOf(test)
    if (!condition) {
      const holds = plainTest(test)
      return (state) => (holds(state) ? yes(state) : no(state))
    }
    const name = `test${(tests += 1)}`
    engine.addRule({ conditions: condition, event: { type: name } })
    return (state) => (state.held.has(name) ? yes(state) : no(state))
  }

  /** What compares sums and products is no condition on a fact, and is decided beside the engine. */
  function plainTest(test: Test): (state: State) => boolean {
    switch (test.kind) {
      case "isTrue":
        return ({ unit }) => unit[test.name] === true
      case "is":
        return ({ unit }) => test.oneOf.some((each) => each === unit[test.name])
      case "compares": {
        const [left, right] = [withTestsAsRules(test.left), withTestsAsRules(test.right)]
        return (state) => compare(test.relation, left(state), right(state))
      }
      case "both": {
        const parts = test.of.map(plainTest)
        return (state) => parts.every((part) => part(state))
      }
      case "not": {
        const inner = plainTest(test.of)
        return (state) => !inner(state)
      }
      default:
        return test satisfies never
    }
  }

  return async (unit) => {
    const { events } = await engine.run(unit)
    const state = { unit, period: 0, held: new Set(events.map(({ type }) => type)) }
    return formulasByTests.reduce((total, evaluate) => total + evaluate(state), 0)
  }
}

interface State {
  readonly unit: Prepared
  readonly period: number
  readonly held: ReadonlySet<string>
}

type Evaluate = (state: State) => number
type Condition = { all: Leaf[] }
type Leaf = { fact: string; operator: string; value: unknown }

const operators = {
  lt: "lessThan",
  le: "lessThanInclusive",
  gt: "greaterThan",
  ge: "greaterThanInclusive",
  eq: "equal",
} as const

/** A test of facts against fixed values as the engine's own conditions; `undefined` for any other. */
function conditionOf(test: Test): Condition | undefined {
  const leaves = leavesOf(test)
  return leaves && { all: leaves }
}

function leavesOf(test: Test): Leaf[] | undefined {
  switch (test.kind) {
    case "isTrue":
      return [{ fact: test.name, operator: "equal", value: true }]
    case "is":
      return [{ fact: test.name, operator: "in", value: test.oneOf }]
    case "compares":
      return test.left.kind === "fact" && test.right.kind === "number"
        ? [{ fact: test.left.name, operator: operators[test.relation], value: test.right.value }]
        : undefined
    case "both": {
      const parts = test.of.map(leavesOf)
      return parts.every((part) => part !== undefined) ? parts.flat() : undefined
    }
    case "not":
      return test.of.kind === "isTrue" ? [{ fact: test.of.name, operator: "equal", value: false }] : undefined
    default:
      return test satisfies never
  }
}

function compare(relation: keyof typeof operators, left: number, right: number): boolean {
  switch (relation) {
    case "lt":
      return left < right
    case "le":
      return left <= right
    case "gt":
      return left > right
    case "ge":
      return left >= right
    case "eq":
      return left === right
    default:
      return relation satisfies never
  }
}
