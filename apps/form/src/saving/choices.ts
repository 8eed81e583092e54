import { bodyOf, type Clash, type Draft } from "@plumbline/client/outbox"
import type { AnswerBody } from "@plumbline/contract"
import { mergeAnswers } from "@plumbline/client/outbox"

export type Side = "mine" | "theirs"

/** A name for one clash, to hold the choice made for it. */
export function clashName(clash: Clash): string {
  return clash.kind === "grounds" ? "grounds" : `${clash.kind} ${clash.fact}`
}

/** The answer that a person's choices come to: what does not clash is merged from both sides. */
export function chosenBody(draft: Draft, choices: Readonly<Record<string, Side>>): AnswerBody {
  if (!draft.clash) return draft.mine
  const theirs = bodyOf(draft.clash.theirs.answer)
  const { merged } = mergeAnswers(bodyOf(draft.base.answer), draft.mine, theirs)
  const facts = { ...merged.facts }
  const lists = { ...merged.lists }
  let { grounds } = merged
  for (const clash of draft.clash.at) {
    if (choices[clashName(clash)] !== "theirs") continue
    if (clash.kind === "grounds") grounds = theirs.grounds
    else if (clash.kind === "fact") replace(facts, clash.fact, theirs.facts[clash.fact])
    else replace(lists, clash.fact, theirs.lists?.[clash.fact])
  }
  return Object.keys(lists).length > 0 ? { facts, grounds, lists } : { facts, grounds }
}

function replace<Value>(record: Record<string, Value>, key: string, value: Value | undefined): void {
  if (value === undefined) delete record[key]
  else record[key] = value
}
