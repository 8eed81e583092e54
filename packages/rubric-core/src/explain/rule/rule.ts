import type { Clause, Group, VetoClause } from "../../rubric/clause.ts"
import type { Criterion, Rubric } from "../../rubric/rubric.ts"
import type { Locale } from "../../rubric/words.ts"
import { sayFacts, sayProfile } from "./condition.ts"
import { sayRuleMeasure } from "./measure.ts"
import type { RuleScope } from "./naming.ts"
import { sayRuleRate } from "./rate.ts"

/**
 * One clause as a plain sentence, before any facts are known: what it looks at, what it moves, its cap, for whom it is, what
 * excuses, and whether material must be attached. Numbers stand as the rubric writes them.
 *
 * @example explainRule(rubric, c16, clause, "zh") // "安徽先锋网稿件有效采用：低于80%扣0.5分；低于60%扣1分；低于50%扣2分（只计最多的一档）"
 */
export function explainRule(rubric: Rubric, criterion: Criterion, clause: Clause, locale: Locale): string {
  const scope: RuleScope = { rubric, criterion, clause, locale }
  const zh = locale === "zh"
  const moves = clause.effect === "veto" ? sayVeto(clause, locale) : sayRuleRate(scope, clause.rate, clause.effect)
  const cap = clause.effect === "veto" || clause.cap === undefined ? [] : [sayCap(clause.cap, locale)]
  const tail = [
    ...cap,
    ...(clause.when?.profile ? [`${zh ? "仅限" : "only for "}${sayProfile(scope, clause.when.profile)}`] : []),
    ...(clause.when?.facts ? [`${zh ? "前提是" : "where "}${sayFacts(scope, clause.when.facts)}`] : []),
    ...(clause.unless
      ? [zh ? `${sayFacts(scope, clause.unless)}的除外` : `excused by ${sayFacts(scope, clause.unless)}`]
      : []),
    ...(clause.evidence ? [zh ? "须附佐证材料" : "evidence must be attached"] : []),
  ]
  const comma = zh ? "，" : ", "
  return `${sayRuleMeasure(scope, clause.measure)}${zh ? "：" : ": "}${[moves, ...tail].join(comma)}`
}

/** What a group does with its members: "以下合计最多2分", "以下只计最高一项". */
export function explainGroup({ combine, cap }: Group, locale: Locale): string {
  const zh = locale === "zh"
  const how = combine === "sum" ? (zh ? "以下合计" : "Together") : zh ? "以下只计最高一项" : "Only the highest counts"
  if (cap === undefined) return how
  return `${how}${zh ? (combine === "sum" ? "" : "，") : ", "}${sayCap(cap, locale)}`
}

function sayCap(cap: string, locale: Locale): string {
  return locale === "zh" ? `最多${cap}分` : `at most ${cap}`
}

const scopes = {
  criterion: { zh: "本条", en: "the criterion" },
  item: { zh: "本项", en: "the item" },
  section: { zh: "本部分", en: "the section" },
  total: { zh: "总分", en: "the total" },
} as const

function sayVeto({ scope }: VetoClause, locale: Locale): string {
  return locale === "zh" ? `一票否决，${scopes[scope].zh}计0分` : `vetoes ${scopes[scope].en}`
}
