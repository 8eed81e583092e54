import type { Rubric } from "@plumbline/rubric-core"
import { ZenEngine } from "@gorules/zen-engine"
import type { Expression, Test } from "./expression.ts"
import type { Prepared } from "./prepared.ts"
import { formulasOf } from "./translate.ts"

/** The rubric as one decision of @gorules/zen-engine: an expression for each criterion. Answers the total in thousandths. */
export function zenScorer(rubric: Rubric): (unit: Prepared) => Promise<number> {
  const formulas = formulasOf(rubric)
  const expressions = formulas.map(({ number, points }) => ({
    id: `criterion-${number}`,
    key: `points${number}`,
    value: textOf(points),
  }))
  const total = formulas.map(({ number }) => `$.points${number}`).join(" + ")
  const decision = new ZenEngine().createDecision(
    Buffer.from(
      JSON.stringify({
        nodes: [
          { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
          {
            id: "points",
            name: "points",
            type: "expressionNode",
            position: { x: 0, y: 0 },
            content: { expressions: [...expressions, { id: "total", key: "total", value: total }] },
          },
          { id: "out", name: "out", type: "outputNode", position: { x: 0, y: 0 } },
        ],
        edges: [
          { id: "a", type: "edge", sourceId: "in", targetId: "points" },
          { id: "b", type: "edge", sourceId: "points", targetId: "out" },
        ],
      }),
    ),
  )
  return async (unit) => {
    const { result } = await decision.evaluate(unit)
    return Number(result.total)
  }
}

function textOf(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return String(expression.value)
    case "fact":
      return expression.name
    case "period":
      return "#"
    case "sum":
      return `(${expression.of.map(textOf).join(" + ")})`
    case "least":
      return `min([${expression.of.map(textOf).join(", ")}])`
    case "greatest":
      return `max([${expression.of.map(textOf).join(", ")}])`
    case "minus":
      return `(${textOf(expression.left)} - ${textOf(expression.right)})`
    case "times":
      return `(${textOf(expression.left)} * ${textOf(expression.right)})`
    case "overPeriods":
      return `sum(map(${expression.series}, ${textOf(expression.each)}))`
    case "choose":
      return `(${testOf(expression.test)} ? ${textOf(expression.then)} : ${textOf(expression.otherwise)})`
    default:
      return expression satisfies never
  }
}

const relations = { lt: "<", le: "<=", gt: ">", ge: ">=", eq: "==" } as const

function testOf(test: Test): string {
  switch (test.kind) {
    case "isTrue":
      return test.name
    case "is":
      return `(${test.name} in [${test.oneOf.map((each) => JSON.stringify(each)).join(", ")}])`
    case "compares":
      return `(${textOf(test.left)} ${relations[test.relation]} ${textOf(test.right)})`
    case "both":
      return `(${test.of.map(testOf).join(" and ")})`
    case "not":
      return `(not ${testOf(test.of)})`
    default:
      return test satisfies never
  }
}
