import type { ClauseNode } from "../../rubric/clause.ts"
import { criteriaOf, factsOf, itemsOf } from "../../rubric/outline.ts"
import type { Rubric } from "../../rubric/rubric.ts"
import type { Report } from "./report.ts"

/** Every id stands for one thing. */
export function checkUnique(rubric: Rubric, report: Report): void {
  const ids = (things: readonly { readonly id: string }[] = []): string[] => things.map(({ id }) => id)
  const nodes = criteriaOf(rubric).flatMap(({ clauses }) => nodesIn(clauses))
  const lists: readonly (readonly [zh: string, en: string, ids: readonly string[]])[] = [
    ["部分", "section", ids(rubric.sections)],
    ["项目", "item", ids(itemsOf(rubric))],
    ["条目", "criterion", ids(criteriaOf(rubric))],
    ["条款或组", "clause or group", ids(nodes)],
    ["事实", "fact", [...ids(factsOf(rubric)), ...ids(rubric.derived)]],
    ["单位类别", "kind", ids(rubric.kinds)],
    ["单位属性", "profile field", ["kind", "code", "name", ...ids(rubric.profileFields)]],
    ["核对", "check", ids(rubric.checks)],
    ["问题", "question", ids(rubric.questions)],
    ["等级", "grade", ids(rubric.grades)],
  ]
  for (const [zh, en, all] of lists) {
    for (const id of new Set(all.filter((each, index) => all.indexOf(each) < index))) {
      report.say(`${zh}“${id}”出现了不止一次。`, `The ${en} “${id}” stands more than once.`)
    }
  }
}

function nodesIn(nodes: readonly ClauseNode[]): ClauseNode[] {
  return nodes.flatMap((node) => (node.kind === "group" ? [node, ...nodesIn(node.members)] : [node]))
}
