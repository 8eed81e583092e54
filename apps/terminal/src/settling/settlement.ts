import type { FactChange } from "@plumbline/contract"
import type { Say } from "../screen/texts.ts"
import type { CriterionReading } from "../review/reading.ts"

/** One word that the lead may let stand. */
export interface SettlementChoice {
  readonly name: string
  readonly changes: readonly FactChange[]
}

/** What there is to choose from where reviewers differ: each one's word, and the county's answer where nobody agreed it. */
export function settlementChoices({ own, others, answer }: CriterionReading, say: Say): SettlementChoice[] {
  const current = others.filter(({ sawVersion }) => sawVersion === answer.version)
  const said = [
    ...(own ? [{ name: say("yourMark"), changes: own.changes }] : []),
    ...current.map(({ reviewerName, changes }) => ({ name: reviewerName, changes })),
  ]
  const isAgreed = said.some(({ changes }) => changes.length === 0)
  return isAgreed ? said : [...said, { name: say("asFilledIn"), changes: [] }]
}
