import { clausePoints } from "../clause-points.ts"
import type { Finding, LintScope } from "../finding.ts"
import { numbersIn } from "../numbers.ts"
import { clausesOf, nodesOf } from "../scope.ts"

/** A clause whose words are not in its criterion, or do not hold the points that it moves. */
export function clauseWords({ criteria }: LintScope): Finding[] {
  return criteria.flatMap((linted) => {
    const { words, number } = linted.criterion
    return clausesOf(linted).flatMap(({ node }): Finding[] => {
      const [from, to] = node.says
      const at = { ...linted.at, clause: node.id, span: node.says }
      const says = words.slice(from, to)
      if (to > words.length || from >= to || says.trim() === "") {
        return [
          {
            code: "wordsNotThere",
            severity: "error",
            at,
            says: {
              zh: `第${number}条的条款 ${node.id} 所指的文字不在原文之内。`,
              en: `The words of clause ${node.id} are not in criterion ${number}.`,
            },
          },
        ]
      }
      const printed = numbersIn(says).map(({ value }) => value)
      const missing = clausePoints(node).filter((points) => !printed.includes(Number(points)))
      if (missing.length === 0) return []
      return [
        {
          code: "pointsNotInWords",
          severity: "warning",
          at,
          says: {
            zh: `第${number}条的条款 ${node.id} 按${missing.join("、")}分计算，其文字“${says}”中没有这个数。`,
            en: `Clause ${node.id} of criterion ${number} computes ${missing.join(", ")} points, which its words “${says}” do not name.`,
          },
        },
      ]
    })
  })
}

/** A number of points in the words that no clause and no group computes. */
export function numbersNotComputed({ criteria }: LintScope): Finding[] {
  return criteria.flatMap((linted) => {
    const spans = nodesOf(linted).flatMap(({ node }) => (node.says ? [node.says] : []))
    return numbersIn(linted.criterion.words)
      .filter(({ from, to }) => !spans.some(([start, end]) => start <= from && to <= end))
      .map(({ text, from, to }): Finding => {
        const { number } = linted.criterion
        return {
          code: "numberNotComputed",
          severity: "warning",
          at: { ...linted.at, span: [from, to] },
          says: {
            zh: `第${number}条原文中的“${text}”没有条款计算。`,
            en: `No clause computes “${text}” in the words of criterion ${number}.`,
          },
        }
      })
  })
}
