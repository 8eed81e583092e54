import {
  type Clause,
  clausesIn,
  type Criterion,
  explainGroup,
  explainRule,
  type Group,
  type Locale,
  type Rubric,
} from "@plumbline/rubric-core"
import { plainRule } from "./from-rubric/plain-rule.ts"
import type { Rule, Rules } from "./rules.ts"

/**
 * The clauses of a rubric's criterion as rules that can be written. What the notation of readings cannot hold (a fact compared
 * with another, a condition on facts, a group within a group) becomes its explanation as a sentence.
 *
 * @example write(rulesOfCriterion(rubric, criterion), "zh").text
 */
export function rulesOfCriterion(rubric: Rubric, criterion: Criterion, locale: Locale = "zh"): Rules {
  const said = { rubric, criterion, locale }
  const clauses: Rule[] = []
  const groups: Record<string, Rules["groups"][string]> = {}
  for (const node of criterion.clauses) {
    if (node.kind === "clause") clauses.push(ruleOf(said, node))
    else {
      const name = String.fromCharCode(97 + Object.keys(groups).length)
      groups[name] = { combine: node.combine, ...(node.cap === undefined ? {} : { cap: node.cap }) }
      const members = node.members.map((member) =>
        member.kind === "clause" ? ruleOf(said, member) : inner(said, member),
      )
      clauses.push(...members.map((rule): Rule => ({ ...rule, group: name })))
    }
  }
  const material = criterion.evidence === undefined ? {} : { material: criterion.evidence[locale] }
  return { start: criterion.start, clauses, groups, ...material }
}

interface Said {
  readonly rubric: Rubric
  readonly criterion: Criterion
  readonly locale: Locale
}

function ruleOf({ rubric, criterion, locale }: Said, clause: Clause): Rule {
  const evidence = clause.evidence ? { evidence: true as const } : {}
  const sentence = {
    zh: explainRule(rubric, criterion, clause, "zh"),
    en: explainRule(rubric, criterion, clause, "en"),
  }
  return plainRule(rubric, criterion, clause, locale) ?? { kind: "other", effect: clause.effect, sentence, ...evidence }
}

/** A group within a group is one sentence. */
function inner({ rubric, criterion }: Said, group: Group): Rule {
  const clauses = clausesIn([group])
  const zh = clauses.map((clause) => explainRule(rubric, criterion, clause, "zh")).join("、")
  const en = clauses.map((clause) => explainRule(rubric, criterion, clause, "en")).join(", ")
  const sentence = { zh: `${explainGroup(group, "zh")}：${zh}`, en: `${explainGroup(group, "en")}: ${en}` }
  return { kind: "other", effect: clauses[0]?.effect ?? "deduct", sentence }
}
