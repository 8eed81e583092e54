import type { Clause, ClauseNode, Group } from "../../rubric/clause.ts"
import type { MeasureKind } from "../../rubric/measure.ts"
import { clausesIn } from "../../rubric/outline.ts"
import type { Rate, RateKind } from "../../rubric/rate.ts"
import type { Criterion } from "../../rubric/rubric.ts"
import type { Span } from "../../rubric/words.ts"
import { checkFactCondition, checkProfileCondition } from "./conditions.ts"
import { checkMeasure } from "./measures.ts"
import { checkComparison } from "./operands.ts"
import type { Report } from "./report.ts"
import type { Scope } from "./scope.ts"

export function checkNodes(nodes: readonly ClauseNode[], criterion: Criterion, scope: Scope, report: Report): void {
  for (const node of nodes) {
    const here = report.within({ clause: node.id })
    if (node.says) checkSpan(node.says, criterion.words, here, "words")
    if (node.kind === "group") checkGroup(node, criterion, scope, report)
    else checkClause(node, scope, here)
  }
}

export function checkSpan([from, to]: Span, words: string, report: Report, code?: "words"): void {
  if (from < to && to <= words.length) return
  report.say(
    `所指的文字 [${from}, ${to}] 不在原文之内（共${words.length}个字符）。`,
    `The span [${from}, ${to}] lies outside the words, which have ${words.length} characters.`,
    code,
  )
}

function checkGroup(group: Group, criterion: Criterion, scope: Scope, report: Report): void {
  const effects = new Set(clausesIn(group.members).map(({ effect }) => effect))
  const here = report.within({ clause: group.id })
  if (effects.size > 1) {
    here.say("同一组内的条款必须同为扣分或同为加分。", "The members of a group must share one effect.")
  }
  if (effects.has("set") || effects.has("veto")) {
    here.say(
      "直接定分和一票否决不能放在组内。",
      "A group holds clauses that deduct or add; set and veto stand by themselves.",
    )
  }
  checkNodes(group.members, criterion, scope, report)
}

function checkClause(clause: Clause, scope: Scope, report: Report): void {
  checkMeasure(clause.measure, scope, report)
  if (clause.when?.profile) checkProfileCondition(clause.when.profile, scope, report)
  if (clause.when?.facts) checkFactCondition(clause.when.facts, scope, report)
  if (clause.unless) checkFactCondition(clause.unless, scope, report)
  if (clause.effect === "veto") {
    if (clause.measure.kind === "choice" || clause.measure.kind === "rank") {
      report.say("一票否决需要一个可为零的量。", "A veto needs a quantity that can be nothing.")
    }
    return
  }
  checkPair(clause.measure.kind, clause.rate.kind, report)
  checkRate(clause.rate, clause, scope, report)
}

/** Rates that make sense of one measure only, and the other way round. */
const partners: readonly (readonly [MeasureKind, RateKind])[] = [
  ["choice", "table"],
  ["rank", "steps"],
  ["judged", "asJudged"],
]

function checkPair(measure: MeasureKind, rate: RateKind, report: Report): void {
  for (const [ofMeasure, ofRate] of partners) {
    if ((measure === ofMeasure) !== (rate === ofRate)) {
      report.say(
        `计量 ${measure} 与计分 ${rate} 不能合用：${ofMeasure} 只与 ${ofRate} 合用。`,
        `The measure ${measure} does not go with the rate ${rate}: ${ofMeasure} goes with ${ofRate} alone.`,
      )
      return
    }
  }
  if (rate === "share" && measure !== "ratio" && measure !== "value") {
    report.say("按比例计分需要一个比率或数值。", "A share needs a ratio or a value.")
  }
}

function checkRate(rate: Rate, { measure }: Clause, scope: Scope, report: Report): void {
  if (rate.kind === "bands") {
    for (const { points: _, ...comparison } of rate.bands) checkComparison(comparison, scope, report)
  }
  if (rate.kind === "share" && measure.kind === "value" && measure.over === "eachPeriod") {
    report.say("按比例计分不能逐期进行。", "A share is not taken for each period.")
  }
  if (rate.kind !== "table" || measure.kind !== "choice") return
  const fact = scope.facts.get(measure.fact)
  if (fact?.type !== "choice") return
  const levels = new Set(fact.levels.map(({ id }) => id))
  for (const level of Object.keys(rate.points).filter((name) => !levels.has(name))) {
    report.say(`事实“${fact.id}”没有等次“${level}”。`, `The fact “${fact.id}” has no level “${level}”.`)
  }
}
