import type { Fact, FactValue, Facts } from "../rubric/fact.ts"
import type { Rubric } from "../rubric/rubric.ts"
import { compile } from "../compile/compile.ts"
import { type Fault, fault } from "./fault.ts"
import { checkFact } from "./check/check-fact.ts"
import { isRecord } from "./check/record.ts"
import { isCount } from "./check/limits.ts"

/** One side of a part of a whole may still be missing in a draft, as `null` or not there. */
export interface DraftPart {
  readonly part?: number | null | undefined
  readonly whole?: number | null | undefined
}

/** What a stored draft may hold: an answer, or one given in part (`null` is a month without data yet). */
export type DraftValue = FactValue | readonly (number | null)[] | DraftPart

/** Drafts by fact id. */
export type DraftFacts = Readonly<Record<string, DraftValue>>

/** The answers that are given in full; the rest stays open. A draft that was never an answer of its fact is left out, too. */
export function factsFromDraft(rubric: Rubric, drafts: Readonly<Record<string, unknown>>): Facts {
  const { byId } = compile(rubric).slots
  const given: [string, FactValue][] = []
  for (const [id, draft] of Object.entries(drafts)) {
    const slot = byId.get(id)
    if (slot && isAnswer(slot.fact, draft)) given.push([id, draft])
  }
  return Object.fromEntries(given)
}

/** Whether a draft is the whole answer of its fact. */
export function isAnswer(fact: Fact, draft: unknown): draft is FactValue {
  return checkFact(fact, draft) === undefined
}

/** What is wrong with a draft: what is given must be right, what is missing may be missing. */
export function checkDraft(fact: Fact, draft: unknown): Fault | undefined {
  if (fact.type === "series" && Array.isArray(draft) && draft.length === fact.length) {
    return checkFact(
      fact,
      draft.map((value: unknown) => (value === null ? 0 : value)),
    )
  }
  if (fact.type === "partOfWhole" && isRecord(draft)) {
    const given = Object.keys(draft).filter((side) => draft[side] !== null)
    const known = Object.keys(draft).every((side) => side === "part" || side === "whole")
    if (known && given.length < 2 && given.every((side) => isCount(draft[side]))) return undefined
  }
  return checkFact(fact, draft)
}

/** What is wrong with drafts by fact id, unknown names included. */
export function checkDrafts(rubric: Rubric, drafts: unknown): Fault[] {
  if (!isRecord(drafts)) {
    return [
      fault(
        "notAnObject",
        "facts",
        "应为以事实名称为键的 JSON 对象。",
        "must be a JSON object of facts by their names.",
      ),
    ]
  }
  const { byId } = compile(rubric).slots
  return Object.keys(drafts).flatMap((id) => {
    const slot = byId.get(id)
    if (!slot) return [fault("unknownFact", id, "本细则没有这一事实。", "this rubric has no such fact.")]
    return checkDraft(slot.fact, drafts[id]) ?? []
  })
}
