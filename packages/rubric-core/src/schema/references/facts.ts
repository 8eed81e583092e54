import { checkFact } from "../../facts/check/check-fact.ts"
import { parsePoints } from "../../points.ts"
import type { DerivedFact, Fact, JudgedFact } from "../../rubric/fact.ts"
import type { Criterion } from "../../rubric/rubric.ts"
import { requireFact } from "./operands.ts"
import type { Report } from "./report.ts"
import type { Scope } from "./scope.ts"

export function checkDeclaredFacts({ facts, asks }: Criterion, report: Report): void {
  for (const fact of facts) {
    if (fact.type === "choice") checkDistinct(fact, fact.levels, report)
    if (fact.type === "judged") checkJudged(fact, report)
  }
  for (const option of (asks ?? []).flatMap(({ options }) => options)) {
    for (const [id, value] of Object.entries(option.sets)) {
      const fact = facts.find((declared) => declared.id === id)
      const wrong = fact && checkFact(fact, value)
      if (!fact) {
        report.say(
          `合并的问题要填的事实“${id}”不属于本条。`,
          `A combined question sets “${id}”, which this criterion does not declare.`,
        )
      } else if (wrong) report.say(wrong.says.zh, wrong.says.en)
    }
  }
}

/** A derived fact stands on facts that are asked: sums and ratios of counts, series and amounts. */
export function checkDerived(derived: DerivedFact, scope: Scope, report: Report): void {
  const sources = derived.type === "sum" ? derived.of : [derived.part, derived.whole]
  for (const source of sources) requireFact(source, ["count", "series", "amount"], scope, report)
}

function checkDistinct(fact: Fact, levels: readonly { readonly id: string }[], report: Report): void {
  if (new Set(levels.map(({ id }) => id)).size === levels.length) return
  report.say(`事实“${fact.id}”的等次有重复。`, `The fact “${fact.id}” has a level twice.`)
}

function checkJudged(fact: JudgedFact, report: Report): void {
  const points = (text: string): number => parsePoints(text) ?? 0
  if (points(fact.min) > points(fact.max)) {
    report.say(`“${fact.id}”的最低分高于最高分。`, `“${fact.id}” has a least above its most.`)
  }
  if (!fact.levels) return
  checkDistinct(fact, fact.levels, report)
  for (const { id, over, to } of fact.levels) {
    if ((over !== undefined && points(over) >= points(to)) || points(to) > points(fact.max)) {
      report.say(
        `“${fact.id}”的等次“${id}”的分值范围不对。`,
        `The level “${id}” of “${fact.id}” holds no points of its range.`,
      )
    }
  }
}
