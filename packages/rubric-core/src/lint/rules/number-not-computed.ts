import type { ClauseNode } from "../../rubric/clause.ts"
import { capOf } from "../bounds/criterion.ts"
import { limitsOf, numbersComputed } from "../computed.ts"
import type { Finding, LintedCriterion, LintScope } from "../finding.ts"
import { limitsMissing, pointsMissing } from "../missing.ts"
import { numbersIn, type PrintedNumber } from "../numbers.ts"
import { nodesOf } from "../scope.ts"

/**
 * A number of a rule in the words that no clause computes: points outside of all clauses, or a number within one that it does not
 * know. Numbers that belong to names and tasks (5项重点工作) are none of a rule.
 */
export function numberNotComputed({ criteria, ...scope }: LintScope): Finding[] {
  return criteria.flatMap((linted) => {
    const { words, number } = linted.criterion
    const nodes = nodesOf(linted).map(({ node }) => node)
    const all = nodes.flatMap((node) => numbersComputed(node, scope))
    return numbersIn(words)
      .filter((printed) => {
        const role = roleOf(printed, words)
        if (role === "name" || (role === "points" && saysLimit(printed, linted, nodes))) return false
        const covering = nodes.filter(({ says }) => says && says[0] <= printed.from && printed.to <= says[1])
        if (covering.length === 0) return role === "points" || !all.includes(printed.value)
        if (covering.some((node) => numbersComputed(node, scope).includes(printed.value))) return false
        if (role === "limit" && !covering.some(measures)) return false
        // A clause that computes another number than its words is told once, at the clause.
        const missing = role === "points" ? pointsMissing : limitsMissing
        return !covering.some((node) => node.kind === "clause" && missing(words, node).length > 0)
      })
      .map(({ text, from, to }): Finding => ({
        code: "numberNotComputed",
        severity: "warning",
        at: { ...linted.at, span: [from, to] },
        says: {
          zh: `第${number}条原文中的“${text}”没有条款计算。`,
          en: `No clause computes “${text}” in the words of criterion ${number}.`,
        },
      }))
  })
}

/** A fault that is answered or counted holds its limits in its name: 故障超过24小时的，每次扣5分. 100% is all, and needs no clause. */
function measures(node: ClauseNode): boolean {
  return node.kind === "clause" && limitsOf(node).some((limit) => limit !== "100%")
}

function roleOf({ from, to }: PrintedNumber, words: string): "points" | "limit" | "name" {
  const [before, after] = [words.slice(Math.max(0, from - 4), from), words.slice(to, to + 3)]
  if (/^\s*分(?![之钟类别管工行公期批布局支段级享析会店])/u.test(after)) return "points"
  if (/^\s*‰/u.test(after)) return "name"
  if (/(?:不足|少于|低于|未达到?|达不到|达到|超过|高于|多于|每[少低高超多降增缺]?于?)\s*$/u.test(before)) return "limit"
  return "name"
}

/** The base or a cap, beside the clause that it holds: 基准分3分, 最高2分, 扣完2分为止. 0 is said by 不得分 and needs no clause. */
function saysLimit(
  { value, from, to }: PrintedNumber,
  { criterion, base }: LintedCriterion,
  nodes: readonly ClauseNode[],
): boolean {
  if (value === 0) return true
  const { words } = criterion
  return (
    [base, ...nodes.map(capOf)].includes(value * 1000) &&
    (/(?:基准分|分值|满分|最[高多]|不超过|上限|封顶|合计|累计|共)[^，。；]{0,6}$/u.test(words.slice(0, from)) ||
      /^\s*分?为?(?:止|限|封顶)/u.test(words.slice(to)))
  )
}
