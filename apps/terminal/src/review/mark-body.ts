import type { MarkBody } from "@plumbline/contract"
import type { FactValue } from "@plumbline/rubric-core"
import type { CriterionReading } from "./reading.ts"

/** The reviewer's word with one fact changed; the county's own value again takes the change back. */
export function editedMark(
  { own, answer }: CriterionReading,
  fact: string,
  value: FactValue,
  reason: string,
): { readonly body: MarkBody; readonly isAsGiven: boolean } {
  const others = own?.changes.filter((change) => change.fact !== fact) ?? []
  const isAsGiven = JSON.stringify(answer.facts[fact]) === JSON.stringify(value)
  const changes = isAsGiven ? others : [...others, { fact, value, reason }]
  const verdict = changes.length === 0 ? "agreed" : "changed"
  return { body: { verdict, changes: [...changes], sawVersion: answer.version }, isAsGiven }
}

/** The reviewer's earlier word, said again on the answer as it is now. */
export function insistedMark({ own, previous, answer }: CriterionReading): MarkBody | undefined {
  const said = own ?? previous
  return said && { verdict: said.verdict, changes: [...said.changes], sawVersion: answer.version }
}
