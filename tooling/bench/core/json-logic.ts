import type { Rubric } from "@plumbline/rubric-core"
import { LogicEngine } from "json-logic-engine"
import type { Expression, Test } from "./expression.ts"
import type { Prepared } from "./prepared.ts"
import { formulasOf } from "./translate.ts"

/** The rubric as one JSON Logic expression for each criterion, compiled by json-logic-engine. Answers the total in thousandths. */
export function jsonLogicScorer(rubric: Rubric): (unit: Prepared) => number {
  const engine = new LogicEngine()
  const total = { "+": formulasOf(rubric).map(({ points }) => logicOf(points)) }
  const run = engine.build(total)
  return (unit) => Number(run(unit))
}

function logicOf(expression: Expression): unknown {
  switch (expression.kind) {
    case "number":
      return expression.value
    case "fact":
      return { var: expression.name }
    case "period":
      return { var: "current" }
    case "sum":
      return { "+": expression.of.map(logicOf) }
    case "least":
      return { min: expression.of.map(logicOf) }
    case "greatest":
      return { max: expression.of.map(logicOf) }
    case "minus":
      return { "-": [logicOf(expression.left), logicOf(expression.right)] }
    case "times":
      return { "*": [logicOf(expression.left), logicOf(expression.right)] }
    case "overPeriods":
      return { reduce: [{ var: expression.series }, { "+": [logicOf(expression.each), { var: "accumulator" }] }, 0] }
    case "choose":
      return { if: [testOf(expression.test), logicOf(expression.then), logicOf(expression.otherwise)] }
    default:
      return expression satisfies never
  }
}

const relations = { lt: "<", le: "<=", gt: ">", ge: ">=", eq: "===" } as const

function testOf(test: Test): unknown {
  switch (test.kind) {
    case "isTrue":
      return { var: test.name }
    case "is":
      return { in: [{ var: test.name }, test.oneOf] }
    case "compares":
      return { [relations[test.relation]]: [logicOf(test.left), logicOf(test.right)] }
    case "both":
      return { and: test.of.map(testOf) }
    case "not":
      return { "!": [testOf(test.of)] }
    default:
      return test satisfies never
  }
}
