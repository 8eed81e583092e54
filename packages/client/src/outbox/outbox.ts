import type { AnswerBody, ProblemCode } from "@plumbline/contract"
import {
  type AnswerChange,
  bodyOf,
  type Draft,
  edited,
  isSendable,
  joined,
  overtaken,
  saved,
  sending,
  type ServerAnswer,
  settled,
  withChange,
} from "./draft.ts"
import type { Journal, UnstoredEdits } from "./journal.ts"
import { memoryStore } from "./memory-store.ts"
import type { DraftStore } from "./store.ts"
import type { Tabs } from "./tabs.ts"

/** What became of one PUT. */
export type PutResult =
  | { readonly kind: "saved"; readonly server: ServerAnswer }
  | { readonly kind: "stale"; readonly server: ServerAnswer }
  | { readonly kind: "refused"; readonly code: ProblemCode }
  | { readonly kind: "signedOut" }
  | { readonly kind: "unreachable" }

/** One answer that is to be sent, on top of what the server held when it was begun. */
export interface Unsent {
  readonly base: ServerAnswer
  readonly body: AnswerBody
}

export interface OutboxParts {
  readonly person: string
  readonly assessment: string
  readonly store: DraftStore
  readonly tabs: Tabs
  readonly journal: Journal
  readonly put: (base: ServerAnswer, body: AnswerBody) => Promise<PutResult>
  /** Many at once, after having been out of reach; answers one result for each, in their order. */
  readonly putMany: (answers: readonly Unsent[]) => Promise<readonly PutResult[]>
  readonly now: () => Date
  /** Runs something later; answers how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void
  /** Called after anything that a screen shows has changed; without a criterion when it concerns all. */
  readonly changed: (criterion?: string) => void
}

/** Whether the server can be talked to, as of the last attempt. */
export type Reach = "reached" | "unreachable" | "signedOut"

const quiet = 800
/** How many answers go in one request. */
const together = 20
const retryFirst = 2_000
const retryMost = 60_000

/**
 * Keeps a county's edits of one assessment until the server has them. Every edit is stored on this computer at once and sent
 * a moment later; nothing is dropped by closing, reloading, losing the network, an ended session, another tab or another
 * person.
 */
export class Outbox {
  reach: Reach = "reached"
  /** False when the browser forbids storage, so that drafts last only as long as the page. */
  durable = true
  /** When the server last took something of this page, by criterion. */
  readonly savedAt = new Map<string, Date>()
  readonly sending = new Set<string>()

  readonly #parts: OutboxParts
  #store: DraftStore
  readonly #answers = new Map<string, ServerAnswer>()
  readonly #drafts = new Map<string, Draft>()
  readonly #unstored = new Map<string, AnswerChange>()
  readonly #storing = new Map<string, Promise<void>>()
  readonly #timers = new Map<string, () => void>()
  #left: readonly UnstoredEdits[] = []
  #retry: (() => void) | undefined
  #retryAfter = retryFirst

  constructor(parts: OutboxParts) {
    this.#parts = parts
    this.#store = parts.store
    parts.tabs.listen((news) => {
      if (news.assessment === parts.assessment) void this.#heard(news.criterion, news.server)
    })
  }

  /** Reads what was kept on this computer. */
  async open(): Promise<void> {
    const kept = await this.#guarded((store) => store.all(this.#parts.person, this.#parts.assessment))
    for (const draft of kept) this.#drafts.set(draft.criterion, draft)
    this.#left = this.#parts.journal.take()
    this.#parts.changed()
  }

  /** The page is going away, perhaps for good: whatever is still being stored goes to the journal, at once. */
  leave(): void {
    if (this.#unstored.size > 0) this.#parts.journal.write(Object.fromEntries(this.#unstored))
  }

  close(): void {
    for (const cancel of this.#timers.values()) cancel()
    this.#retry?.()
    this.#parts.tabs.close()
  }

  /** Takes in the server's answers; drafts on older ones are merged, or come to hold a clash. */
  async received(answers: readonly ServerAnswer[]): Promise<void> {
    for (const server of answers) this.#answers.set(server.answer.criterion, server)
    for (const server of answers) {
      const draft = this.#drafts.get(server.answer.criterion)
      if (!draft || isSameVersion(draft.base, server)) continue
      await this.#change(draft.criterion, (stored) => stored && overtaken(stored, server))
    }
    this.#parts.changed()
    for (const edits of this.#left)
      for (const [criterion, change] of Object.entries(edits)) this.edit(criterion, change)
    this.#left = []
    if (this.#drafts.size > 0) this.#sendLater(0)
  }

  server(criterion: string): ServerAnswer | undefined {
    return this.#answers.get(criterion)
  }

  draft(criterion: string): Draft | undefined {
    return this.#drafts.get(criterion)
  }

  drafts(): readonly Draft[] {
    return [...this.#drafts.values()]
  }

  /** The answer as this computer knows it: the server's with every edit made here. */
  body(criterion: string): AnswerBody {
    const server = this.#answers.get(criterion)
    const body = this.#drafts.get(criterion)?.mine ?? (server ? bodyOf(server.answer) : { facts: {}, grounds: "" })
    const unstored = this.#unstored.get(criterion)
    return unstored ? withChange(body, unstored) : body
  }

  /** Whether anything of this criterion is not with the server yet. */
  isPending(criterion: string): boolean {
    return this.#drafts.has(criterion) || this.#unstored.has(criterion)
  }

  /** Takes an edit: shown at once, stored at once, sent when the typing pauses. */
  edit(criterion: string, change: AnswerChange): void {
    this.#unstored.set(criterion, joined(this.#unstored.get(criterion), change))
    this.#parts.changed(criterion)
    void this.#storeEdits(criterion)
    this.#sendAfter(criterion, quiet)
  }

  /** What a person chose where both had changed the same. */
  async settle(criterion: string, chosen: AnswerBody): Promise<void> {
    await this.#change(criterion, (stored) => stored && settled(stored, chosen, this.#at()))
    await this.#send(criterion)
  }

  /** Puts a draft aside for good and goes back to what the server holds. */
  async discard(criterion: string): Promise<void> {
    this.#unstored.delete(criterion)
    await this.#change(criterion, () => undefined)
  }

  /** Sends whatever waits, now. Resolves when each has been answered, or could not be sent. */
  async send(): Promise<void> {
    this.#retry?.()
    this.#retry = undefined
    const waiting = [...new Set([...this.#drafts.keys(), ...this.#unstored.keys()])]
    for (let from = 0; from < waiting.length; from += together) {
      await this.#sendTogether(waiting.slice(from, from + together))
      if (this.reach !== "reached") return
    }
  }

  /** After signing in again: what the ended session kept is sent. */
  async signedIn(): Promise<void> {
    this.reach = "reached"
    await this.send()
  }

  #at(): string {
    return this.#parts.now().toISOString()
  }

  #key(criterion: string): { person: string; assessment: string; criterion: string } {
    return { person: this.#parts.person, assessment: this.#parts.assessment, criterion }
  }

  #sendAfter(criterion: string, milliseconds: number): void {
    this.#timers.get(criterion)?.()
    this.#timers.set(
      criterion,
      this.#parts.later(milliseconds, () => {
        this.#timers.delete(criterion)
        void this.#send(criterion)
      }),
    )
  }

  /** Writes the edits that are only in memory; edits made meanwhile are written in the next round. */
  #storeEdits(criterion: string): Promise<void> {
    const running = this.#storing.get(criterion)
    if (running) return running
    const run = async (): Promise<void> => {
      for (let edits = this.#unstored.get(criterion); edits; edits = this.#unstored.get(criterion)) {
        const these = edits
        await this.#change(
          criterion,
          (stored) => edited(stored ?? this.#begun(criterion), these, this.#at()),
          () => {
            if (this.#unstored.get(criterion) === these) this.#unstored.delete(criterion)
            // A page that came back after all must not leave old edits to be taken for new ones.
            if (this.#unstored.size === 0) this.#parts.journal.write({})
          },
        )
      }
    }
    const storing = run().finally(() => this.#storing.delete(criterion))
    this.#storing.set(criterion, storing)
    return storing
  }

  #begun(criterion: string): Draft {
    const base = this.#answers.get(criterion)
    if (!base) throw new RangeError(`no answer of the server is known for ${criterion}`)
    return { ...this.#key(criterion), base, mine: bodyOf(base.answer), changedAt: this.#at() }
  }

  async #change(
    criterion: string,
    next: (stored: Draft | undefined) => Draft | undefined,
    done: () => void = () => undefined,
    server?: ServerAnswer,
  ): Promise<void> {
    const draft = await this.#guarded((store) => store.change(this.#key(criterion), next))
    done()
    this.#show(criterion, draft)
    this.#parts.tabs.tell({ assessment: this.#parts.assessment, criterion, server })
  }

  #show(criterion: string, draft: Draft | undefined): void {
    if (draft) this.#drafts.set(criterion, draft)
    else this.#drafts.delete(criterion)
    this.#parts.changed(criterion)
  }

  /** Another tab changed a draft, or heard from the server. */
  async #heard(criterion: string, server: ServerAnswer | undefined): Promise<void> {
    const known = this.#answers.get(criterion)
    if (server && (known?.epoch !== server.epoch || known.answer.version < server.answer.version)) {
      this.#answers.set(criterion, server)
    }
    const drafts = await this.#guarded((store) => store.all(this.#parts.person, this.#parts.assessment))
    this.#show(
      criterion,
      drafts.find((draft) => draft.criterion === criterion),
    )
  }

  async #send(criterion: string): Promise<void> {
    const draft = await this.#begin(criterion)
    if (draft) await this.#answered(criterion, draft.mine, await this.#parts.put(draft.base, draft.mine))
  }

  async #sendTogether(criteria: readonly string[]): Promise<void> {
    const drafts: Draft[] = []
    for (const criterion of criteria) {
      const draft = await this.#begin(criterion)
      if (draft) drafts.push(draft)
    }
    const unsent = drafts.map(({ base, mine }) => ({ base, body: mine }))
    const [first] = unsent
    if (!first) return
    const results =
      unsent.length === 1 ? [await this.#parts.put(first.base, first.body)] : await this.#parts.putMany(unsent)
    for (const [index, { criterion, mine }] of drafts.entries()) {
      await this.#answered(criterion, mine, results[index] ?? { kind: "unreachable" })
    }
  }

  /** Marks a draft as under way; answers nothing where there is nothing to send now. */
  async #begin(criterion: string): Promise<Draft | undefined> {
    if (this.sending.has(criterion) || this.reach === "signedOut") return undefined
    await this.#storeEdits(criterion)
    const draft = this.#drafts.get(criterion)
    if (!draft || !isSendable(draft) || this.sending.has(criterion)) return undefined
    this.sending.add(criterion)
    this.#parts.changed(criterion)
    await this.#change(criterion, (stored) => stored && sending(stored, draft.mine))
    return draft
  }

  async #answered(criterion: string, sent: AnswerBody, result: PutResult): Promise<void> {
    this.sending.delete(criterion)
    this.reach = result.kind === "unreachable" || result.kind === "signedOut" ? result.kind : "reached"
    switch (result.kind) {
      case "saved":
        this.#retryAfter = retryFirst
        this.#answers.set(criterion, result.server)
        this.savedAt.set(criterion, this.#parts.now())
        await this.#change(
          criterion,
          (stored) => stored && saved(stored, sent, result.server),
          undefined,
          result.server,
        )
        break
      case "stale":
        this.#answers.set(criterion, result.server)
        await this.#change(criterion, (stored) => stored && overtaken(stored, result.server), undefined, result.server)
        break
      case "refused":
        await this.#change(criterion, (stored) => stored && { ...stored, refused: result.code })
        break
      case "unreachable":
        this.#sendAgainLater()
        this.#parts.changed()
        return
      case "signedOut":
        this.#parts.changed()
        return
    }
    // Merged with a colleague's answer, or typed on while this was under way.
    if (this.isPending(criterion)) this.#sendAfter(criterion, result.kind === "stale" ? 0 : quiet)
  }

  #sendAgainLater(): void {
    // Many that go together fail together: that is one failure.
    if (this.#retry) return
    this.#sendLater(this.#retryAfter)
    this.#retryAfter = Math.min(this.#retryAfter * 2, retryMost)
  }

  #sendLater(milliseconds: number): void {
    this.#retry?.()
    this.#retry = this.#parts.later(milliseconds, () => void this.send())
  }

  /** Storage that is forbidden or full must not stop the work: go on in memory, and say so by `durable`. */
  async #guarded<Value>(use: (store: DraftStore) => Promise<Value>): Promise<Value> {
    try {
      return await use(this.#store)
    } catch (error) {
      if (!this.durable) throw error
      this.durable = false
      this.#store = memoryStore()
      for (const draft of this.#drafts.values()) await this.#store.change(draft, () => draft)
      this.#parts.changed()
      return use(this.#store)
    }
  }
}

function isSameVersion(one: ServerAnswer, other: ServerAnswer): boolean {
  return one.epoch === other.epoch && one.answer.version === other.answer.version
}
