import canonicalize from "canonicalize"
import { explainGroup, explainRule } from "../../explain/rule/rule.ts"
import type { ClauseNode } from "../../rubric/clause.ts"
import type { Criterion, Rubric } from "../../rubric/rubric.ts"
import type { Locale, Words } from "../../rubric/words.ts"
import type { Compared } from "./one.ts"

/** How the clauses of two criteria differ in what they compute, as rules that went and rules that came; `undefined` where they do not. */
export function ruleChanges({ before, after, facts }: Compared, old: Criterion, young: Criterion): Words | undefined {
  if (meaningOf(old.clauses, facts) === meaningOf(young.clauses, new Map())) return undefined
  const say = (locale: Locale): string => {
    const [was, is] = [rulesOf(before, old, locale), rulesOf(after, young, locale)]
    return sayLists(without(was, is), without(is, was), locale)
  }
  return { zh: say("zh"), en: say("en") }
}

function sayLists(gone: readonly string[], come: readonly string[], locale: Locale): string {
  const zh = locale === "zh"
  const semicolon = zh ? "；" : "; "
  const [was, is] = [gone.map(quoted).join(semicolon), come.map(quoted).join(semicolon)]
  if (was === "" && is === "") return zh ? "条款的组合不同" : "they are combined differently"
  if (was === "") return zh ? `增加${is}` : `with ${is}`
  if (is === "") return zh ? `去掉${was}` : `without ${was}`
  return zh ? `${was}改为${is}` : `${was} became ${is}`
}

function quoted(rule: string): string {
  return `“${rule}”`
}

function without(rules: readonly string[], others: readonly string[]): string[] {
  return rules.filter((rule) => !others.includes(rule))
}

function rulesOf(rubric: Rubric, criterion: Criterion, locale: Locale): string[] {
  const below = (nodes: readonly ClauseNode[]): string[] =>
    nodes.flatMap((node) =>
      node.kind === "clause"
        ? [explainRule(rubric, criterion, node, locale)]
        : [explainGroup(node, locale), ...below(node.members)],
    )
  return below(criterion.clauses)
}

/** What clauses compute, without their ids, their order, the words they point at, and what their facts are called. */
function meaningOf(nodes: readonly ClauseNode[], facts: ReadonlyMap<string, string>): string {
  const all = nodes.map((node) => {
    const { id: _, says: __, ...rest } = node
    const members = rest.kind === "group" ? { members: meaningOf(rest.members, facts) } : {}
    return canonicalize(renamed({ ...rest, ...members }, facts)) ?? ""
  })
  return all.sort().join("\n")
}

/** The same with each fact under its new name. */
function renamed(json: unknown, facts: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(json)) return json.map((each) => renamed(each, facts))
  if (typeof json !== "object" || json === null) return json
  return Object.fromEntries(
    Object.entries(json).map(([name, value]: [string, unknown]) =>
      name === "fact" && typeof value === "string" ? [name, facts.get(value) ?? value] : [name, renamed(value, facts)],
    ),
  )
}
