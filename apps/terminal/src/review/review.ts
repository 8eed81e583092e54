import { formatEtag, type MarkBody, type MarkRecord, type Problem } from "@plumbline/contract"
import { Journal, type Pending } from "../offline/journal.ts"
import { failed, type Loaded } from "../queue/load-queue.ts"
import type { Connection } from "../session/connect.ts"
import { keptReview, loadReview, type ReviewData } from "./load-review.ts"
import { type Reading, readReview } from "./reading.ts"

/** Where the marks are: all on the server, some on their way, some waiting for a network, or one in conflict. */
export type Sync = "saved" | "sending" | "offline" | "signedOut" | "conflict"

/** One assessment under review: marks are on this computer before the screen says so, and on the server as soon as may be. */
export class Review {
  readonly #connection: Connection
  readonly #journal: Journal
  readonly #changed: () => void
  #data: ReviewData
  #reading: Reading
  #sync: Sync
  #sending: Promise<void> | undefined
  #undo: Pending[] = []
  /** The sentence of what went wrong last. */
  fault: { readonly zh: string; readonly en: string } | undefined

  private constructor(connection: Connection, data: ReviewData, journal: Journal, changed: () => void) {
    this.#connection = connection
    this.#data = data
    this.#journal = journal
    this.#changed = changed
    this.#reading = this.#read()
    this.#sync = journal.all().length > 0 ? "offline" : "saved"
  }

  /** Opens a review from what is kept, else from the server. */
  static async open(connection: Connection, id: string, changed: () => void): Promise<Loaded<Review>> {
    const journal = new Journal(connection.folder, connection.session.person.id, id)
    const kept = keptReview(connection, id)
    if (kept) {
      const review = new Review(connection, kept, journal, changed)
      void review.refresh()
      return { ok: true, value: review }
    }
    const loaded = await loadReview(connection, id)
    if (!loaded.ok) return loaded
    const review = new Review(connection, loaded.value, journal, changed)
    void review.send()
    return { ok: true, value: review }
  }

  get data(): ReviewData {
    return this.#data
  }
  get reading(): Reading {
    return this.#reading
  }
  get sync(): Sync {
    return this.#sync
  }
  get unsent(): number {
    return this.#journal.all().length
  }
  get canUndo(): boolean {
    return this.#undo.length > 0
  }

  /** Sends what waits, then asks the server how things stand. */
  async refresh(): Promise<void> {
    await this.send()
    if (this.unsent === 0) await this.#load()
  }

  /** Marks a criterion; it is on disk when this returns. `null` takes the own mark back. */
  mark(criterion: string, body: MarkBody | null): void {
    const before = this.#ownBody(criterion)
    this.#undo.push({ criterion, body: before, version: 0, epoch: "" })
    this.#put(criterion, body)
  }

  /** Takes the last change of this sitting back; answers the criterion that it was about. */
  undo(): string | undefined {
    const last = this.#undo.pop()
    if (!last) return undefined
    this.#put(last.criterion, last.body)
    return last.criterion
  }

  /** Agrees every criterion that has no mark of one's own on its current answer. */
  agreeRest(): number {
    const left = this.#reading.criteria.filter(({ own }) => own === undefined)
    for (const { criterion, answer } of left) {
      this.mark(criterion.id, { verdict: "agreed", changes: [], sawVersion: answer.version })
    }
    return left.length
  }

  /** The lead's settlement of a difference; needs the server. */
  async settle(criterion: string, body: MarkBody): Promise<boolean> {
    const current = this.#data.marks.find((mark) => mark.criterion === criterion && mark.settled)
    const result = await this.#connection.client.request("PUT /assessments/{assessment}/settlements/{criterion}", {
      params: { assessment: this.#data.assessment.id, criterion },
      body,
      ifMatch: formatEtag(this.#data.epoch, current?.version ?? 0),
    })
    if (result.ok) this.#takeMark(result.body)
    else this.#fail(result)
    return result.ok
  }

  /** Finishes the review with the fingerprint that is on the screen; needs the server. */
  async finish(fingerprint: string): Promise<boolean> {
    await this.send()
    if (this.unsent > 0) return false
    const params = { assessment: this.#data.assessment.id }
    const body = { fingerprint }
    const result = await this.#connection.client.request("POST /assessments/{assessment}/finish", { params, body })
    if (!result.ok) this.#fail(result)
    await this.refresh()
    return result.ok
  }

  /** Sends what waits, in turn; one attempt at a time. */
  send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined
      this.#changed()
    })
    return this.#sending
  }

  async #sendAll(): Promise<void> {
    const sent = this.unsent > 0
    for (let next = this.#journal.all()[0]; next; next = this.#journal.all()[0]) {
      this.#sync = "sending"
      this.#changed()
      if (!(await this.#sendOne(next))) return
    }
    this.#sync = "saved"
    this.fault = undefined
    // The first mark begins the review, and only the server says so.
    if (sent && this.#data.assessment.state === "submitted") await this.#load()
  }

  async #load(): Promise<void> {
    const loaded = await loadReview(this.#connection, this.#data.assessment.id)
    if (loaded.ok) this.#take(loaded.value)
    else this.#say(loaded.signedOut ? "signedOut" : "offline", loaded)
  }

  async #sendOne(pending: Pending): Promise<boolean> {
    const { criterion, body, version, epoch } = pending
    const params = { assessment: this.#data.assessment.id, criterion }
    const ifMatch = formatEtag(epoch, version)
    const { client } = this.#connection
    const result =
      body === null
        ? await client.request("DELETE /assessments/{assessment}/marks/{criterion}", { params, ifMatch })
        : await client.request("PUT /assessments/{assessment}/marks/{criterion}", { params, ifMatch, body })
    if (result.ok) {
      this.#journal.sent(pending, { version: result.body.version, epoch: this.#data.epoch })
      this.#takeMark(result.body)
      return true
    }
    if (!result.offline && result.problem.code === "notFound" && body === null) {
      this.#journal.drop(criterion)
      return true
    }
    if (!result.offline && result.problem.code === "stale") return this.#overtaken(pending, result.problem)
    this.#fail(result)
    return false
  }

  /**
   * The server has another version. Where it already holds what is being sent, an earlier answer was lost on its way; else the
   * county's answer or the own mark changed elsewhere, and the reviewer looks again: the mark is not sent on something unseen.
   */
  async #overtaken(pending: Pending, { zh, en }: Problem): Promise<boolean> {
    const loaded = await loadReview(this.#connection, this.#data.assessment.id)
    if (!loaded.ok) {
      this.#say(loaded.signedOut ? "signedOut" : "offline", loaded)
      return false
    }
    this.#data = loaded.value
    const own = this.#ownSent(pending.criterion)
    const answer = loaded.value.answers.find((one) => one.criterion === pending.criterion)
    const sameAnswer = pending.body === null || pending.body.sawVersion === (answer?.version ?? 0)
    if (sameAnswer) {
      this.#journal.put({ ...pending, version: own?.version ?? 0, epoch: loaded.value.epoch })
      this.#reading = this.#read()
      return true
    }
    this.#journal.drop(pending.criterion)
    this.#reading = this.#read()
    this.#say("conflict", { zh, en })
    return true
  }

  #put(criterion: string, body: MarkBody | null): void {
    const unsent = this.#journal.of(criterion)
    const version = unsent?.version ?? this.#ownSent(criterion)?.version ?? 0
    if (body === null && version === 0 && !this.#sending) this.#journal.drop(criterion)
    else this.#journal.put({ criterion, body, version, epoch: unsent?.epoch ?? this.#data.epoch })
    this.#reading = this.#read()
    this.#changed()
    void this.send()
  }

  #ownSent(criterion: string): MarkRecord | undefined {
    const { id } = this.#connection.session.person
    return this.#data.marks.find((mark) => mark.criterion === criterion && mark.reviewer === id && !mark.settled)
  }

  #ownBody(criterion: string): MarkBody | null {
    const own = this.#reading.criteria.find((reading) => reading.criterion.id === criterion)?.own
    return own ? { verdict: own.verdict, changes: own.changes, sawVersion: own.sawVersion } : null
  }

  #takeMark(mark: MarkRecord): void {
    const rest = this.#data.marks.filter(
      (one) => one.criterion !== mark.criterion || one.reviewer !== mark.reviewer || one.settled !== mark.settled,
    )
    this.#take({ ...this.#data, marks: [...rest, mark] })
  }

  #take(data: ReviewData): void {
    this.#data = data
    this.#reading = this.#read()
    this.#changed()
  }

  #fail(result: Parameters<typeof failed>[0]): void {
    const { zh, en, signedOut } = failed(result) as Extract<Loaded<never>, { ok: false }>
    this.#say(signedOut ? "signedOut" : result.offline ? "offline" : this.#sync, { zh, en })
  }

  #say(sync: Sync, { zh, en }: { readonly zh: string; readonly en: string }): void {
    this.#sync = sync === "sending" ? "offline" : sync
    this.fault = { zh, en }
    this.#changed()
  }

  #read(): Reading {
    return readReview(this.#data, this.#journal.all(), this.#connection.session.person.id)
  }
}
