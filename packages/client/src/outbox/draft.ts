import type { Answer, AnswerBody, ProblemCode } from "@plumbline/contract"
import type { DraftValue } from "@plumbline/rubric-core"
import { dequal } from "dequal/lite"
import { type Clash, mergeAnswers } from "./merge.ts"

/** An answer as the server holds it, with the epoch its version belongs to. */
export interface ServerAnswer {
  readonly epoch: string
  readonly answer: Answer
}

/** A county's answer to one criterion that the server does not have yet. It is plain data, so any store can keep it. */
export interface Draft {
  readonly person: string
  readonly assessment: string
  readonly criterion: string
  /** What the server held when this draft was begun or last merged. */
  readonly base: ServerAnswer
  readonly mine: AnswerBody
  /** The bodies sent from this base. Where a receipt was lost, the server's answer is known again as one's own. */
  readonly sent?: readonly AnswerBody[]
  /** The server's answer that clashes with this draft; nothing is sent until a person has chosen. */
  readonly clash?: { readonly theirs: ServerAnswer; readonly at: readonly Clash[] }
  /** Why the server will not take it; nothing is sent until it is edited again or put aside. */
  readonly refused?: ProblemCode
  /** UTC, ISO 8601. */
  readonly changedAt: string
}

/** One edit: only what was touched. A fact or list set to `undefined` is cleared. */
export interface AnswerChange {
  readonly facts?: Readonly<Record<string, DraftValue | undefined>>
  readonly grounds?: string
  readonly lists?: Readonly<Record<string, readonly Readonly<Record<string, string>>[] | undefined>>
}

/** The part of an answer that is sent. */
export function bodyOf(answer: Answer): AnswerBody {
  const { facts, grounds, lists } = answer
  return lists ? { facts, grounds, lists } : { facts, grounds }
}

/** An answer with one edit made to it. */
export function withChange(body: AnswerBody, change: AnswerChange): AnswerBody {
  const facts = overlaid(body.facts, change.facts, writtenFact)
  const lists = overlaid(body.lists ?? {}, change.lists, writtenList)
  const grounds = change.grounds ?? body.grounds
  return Object.keys(lists).length > 0 ? { facts, grounds, lists } : { facts, grounds }
}

/** Two edits, one after the other, as one. */
export function joined(first: AnswerChange | undefined, then: AnswerChange): AnswerChange {
  if (!first) return then
  const grounds = then.grounds ?? first.grounds
  return {
    facts: { ...first.facts, ...then.facts },
    lists: { ...first.lists, ...then.lists },
    ...(grounds === undefined ? {} : { grounds }),
  }
}

/** The draft after an edit; none when the edit came back to what the server holds. */
export function edited(draft: Draft, change: AnswerChange, at: string): Draft | undefined {
  const { refused: _, ...rest } = draft
  const next: Draft = { ...rest, mine: withChange(draft.mine, change), changedAt: at }
  // Typing what the colleague has, or going back to the base, may settle the clash.
  return next.clash ? overtaken(next, next.clash.theirs) : unlessSettled(next)
}

/** The draft at the moment its body goes out. */
export function sending(draft: Draft, body: AnswerBody): Draft {
  const before = draft.sent ?? []
  return before.some((sent) => dequal(sent, body)) ? draft : { ...draft, sent: [...before, body] }
}

/** The draft after the server took `sent`: none, or what was typed meanwhile, on the new base. */
export function saved(draft: Draft, sent: AnswerBody, server: ServerAnswer): Draft | undefined {
  const { sent: _, ...rest } = draft
  return dequal(draft.mine, sent) ? undefined : unlessSettled({ ...rest, base: server })
}

/**
 * The draft after the server answered that it holds something newer. What only one side changed is merged; where both
 * changed the same thing differently, the draft holds the clash for a person to settle.
 */
export function overtaken(draft: Draft, theirs: ServerAnswer): Draft | undefined {
  const { clash: _, sent, ...rest } = draft
  if (sent?.some((body) => dequal(bodyOf(theirs.answer), body))) return unlessSettled({ ...rest, base: theirs })
  const { merged, clashes } = mergeAnswers(bodyOf(draft.base.answer), draft.mine, bodyOf(theirs.answer))
  if (clashes.length > 0) return { ...rest, clash: { theirs, at: clashes } }
  return unlessSettled({ ...rest, mine: merged, base: theirs })
}

/** The draft after a person chose, fact by fact, what the answer shall be. */
export function settled(draft: Draft, chosen: AnswerBody, at: string): Draft | undefined {
  if (!draft.clash) return draft
  const { clash, sent: _, ...rest } = draft
  return unlessSettled({ ...rest, base: clash.theirs, mine: chosen, changedAt: at })
}

/** Whether a draft may be sent as it stands. */
export function isSendable(draft: Draft): boolean {
  return !draft.clash && !draft.refused
}

function unlessSettled(draft: Draft): Draft | undefined {
  // While a receipt is awaited the server may hold `sent`, so going back to the base is an edit too.
  return !draft.sent && dequal(draft.mine, bodyOf(draft.base.answer)) ? undefined : draft
}

function overlaid<Value, Given>(
  kept: Readonly<Record<string, Value>>,
  change: Readonly<Record<string, Given | undefined>> = {},
  written: (given: Given) => Value,
): Record<string, Value> {
  const next = { ...kept }
  for (const [key, given] of Object.entries(change)) {
    if (given === undefined) delete next[key]
    else next[key] = written(given)
  }
  return next
}

/** A plain copy: what is stored and sent is never shared with a page that goes on changing its own. */
function writtenFact(given: DraftValue): AnswerBody["facts"][string] {
  if (typeof given !== "object") return given
  return isSeries(given) ? [...given] : { ...given }
}

function isSeries(given: DraftValue): given is readonly (number | null)[] {
  return Array.isArray(given)
}

function writtenList(rows: readonly Readonly<Record<string, string>>[]): Record<string, string>[] {
  return rows.map((row) => ({ ...row }))
}
