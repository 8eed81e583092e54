import { type Evidence, formatEtag, may, type MarkBody, type MarkRecord, type Remark } from "@plumbline/contract"
import type { Words } from "@plumbline/rubric-core"
import { type Fate, fateOf, isClash } from "../offline/fate.ts"
import { Journal, type Pending } from "../offline/journal.ts"
import { sendMark } from "../offline/send.ts"
import { keptFile } from "../evidence/kept-file.ts"
import { failed, type Loaded } from "../queue/load-queue.ts"
import type { Said, Saying } from "../offline/sayings.ts"
import { RemarkBox } from "../remarks/remark-box.ts"
import type { Connection } from "../session/connect.ts"
import { keepReview, keptReview, loadReview, type ReviewData } from "./load-review.ts"
import { ownMarkIn, type Reading, readReview } from "./reading.ts"

/** Where the marks are: all on the server, on their way, waiting for a network or a sign-in, or for a choice. */
export type Sync = "saved" | "sending" | "offline" | "signedOut" | "stuck"

interface Before {
  readonly criterion: string
  readonly body: MarkBody | null
}

/** Marks that are on their way at once. */
const atOnce = 6

/** One assessment under review: marks are on this computer before the screen says so, and on the server as soon as may be. */
export class Review {
  readonly #connection: Connection
  readonly #journal: Journal
  /** What this person says about the assessment and its criteria. */
  readonly remarks: RemarkBox
  readonly #changed: () => void
  #data: ReviewData
  #reading: Reading
  #reach: "reached" | "offline" | "signedOut" = "reached"
  #sending: Promise<void> | undefined
  readonly #undo: (readonly Before[])[] = []
  readonly #refused = new Map<string, Words>()
  /** The sentence of what went wrong last. */
  fault: Words | undefined

  private constructor(connection: Connection, data: ReviewData, journal: Journal, changed: () => void) {
    this.#connection = connection
    this.#data = data
    this.#journal = journal
    this.remarks = new RemarkBox(connection, data.assessment.id)
    this.#changed = changed
    this.#reading = this.#read()
  }

  /** Opens a review from what is kept, else from the server. */
  static async open(connection: Connection, id: string, changed: () => void): Promise<Loaded<Review>> {
    const journal = new Journal(connection.folder, connection.session.person.id, id)
    const kept = keptReview(connection, id)
    if (kept) return { ok: true, value: new Review(connection, kept, journal, changed) }
    const loaded = await loadReview(connection, id)
    return loaded.ok ? { ok: true, value: new Review(connection, loaded.value, journal, changed) } : loaded
  }

  get data(): ReviewData {
    return this.#data
  }
  get reading(): Reading {
    return this.#reading
  }
  /** Marks and remarks that the server does not have. */
  get unsent(): number {
    return this.unsentMarks + this.remarks.unsent.length
  }
  get unsentMarks(): number {
    return this.#journal.all().length
  }
  get sync(): Sync {
    if (this.#sending && this.#reach === "reached" && this.unsent > 0) return "sending"
    if (this.#reach !== "reached") return this.#reach
    return this.unsent === 0 ? "saved" : "stuck"
  }

  /** Why the server will not take the mark on a criterion. */
  refusal(criterion: string): Words | undefined {
    return this.#refused.get(criterion)
  }

  /** Sends what waits, and asks how things stand. */
  async refresh(): Promise<void> {
    this.#journal.reload()
    this.remarks.reload()
    this.#refused.clear()
    await this.send()
    await this.#load()
    this.#changed()
  }

  /** Begins the review where this person is the first of its reviewers to open it. */
  async begin(): Promise<void> {
    if (may(this.#connection.session.person, "beginReview", this.#reading.standing).ok) {
      const params = { assessment: this.#data.assessment.id }
      await this.#connection.client.request("POST /assessments/{assessment}/begin-review", { params })
    }
    await this.refresh()
  }

  /** Marks a criterion; it is on disk when this returns. `null` takes the own mark back. */
  mark(criterion: string, body: MarkBody | null): void {
    this.#undo.push([{ criterion, body: this.#ownBody(criterion) }])
    this.#put([{ criterion, body }])
  }

  /** Agrees every criterion that has no mark of one's own on its current answer; one undo takes all of them back. */
  agreeRest(): void {
    const left = this.#reading.criteria.filter(({ own }) => own === undefined)
    if (left.length === 0) return
    this.#undo.push(left.map(({ criterion: { id } }) => ({ criterion: id, body: null })))
    this.#put(
      left.map(({ criterion, answer }) => ({
        criterion: criterion.id,
        body: { verdict: "agreed", changes: [], sawVersion: answer.version },
      })),
    )
  }

  /** Takes the last change of this sitting back; answers the criteria that it was about. */
  undo(): readonly string[] {
    const last = this.#undo.pop()
    if (last) this.#put(last)
    return last?.map(({ criterion }) => criterion) ?? []
  }

  /** Gives up the unsent mark on a criterion: what the server holds stands. */
  giveUp(criterion: string): void {
    this.#journal.drop(criterion)
    this.#refused.delete(criterion)
    this.#reread()
  }

  /** Says something in a thread, or closes it; it is on disk when this returns. */
  say(said: Said): Saying {
    const saying = this.remarks.add(said)
    this.#changed()
    void this.send()
    return saying
  }

  /** Gives up something said that is not sent. */
  unsay(saying: Saying): void {
    this.remarks.giveUp(saying)
    this.#changed()
  }

  /** A copy of an attached file on this computer; answers its path. */
  file(evidence: Evidence): Promise<Loaded<string>> {
    return keptFile(this.#connection, this.#data.assessment.id, evidence)
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
    else {
      this.#fail(failed(result))
      if (!result.offline) await this.#load()
    }
    this.#changed()
    return result.ok
  }

  /** Finishes the review with the fingerprint that is on the screen; needs the server. */
  async finish(fingerprint: string): Promise<boolean> {
    await this.send()
    if (this.unsentMarks > 0) return false
    const params = { assessment: this.#data.assessment.id }
    const body = { fingerprint }
    const result = await this.#connection.client.request("POST /assessments/{assessment}/finish", { params, body })
    await this.#load()
    if (!result.ok) this.#fail(failed(result))
    this.#changed()
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
    const tried = new Map<string, number>()
    // A mark may be made while a remark is on its way, and the other way round.
    do await this.#sendMarks(tried)
    while ((await this.#sendRemarks()) && this.#nextToSend(tried).length > 0)
  }

  async #sendMarks(tried: Map<string, number>): Promise<void> {
    for (let next = this.#nextToSend(tried); next.length > 0; next = this.#nextToSend(tried)) {
      for (const { criterion } of next) tried.set(criterion, (tried.get(criterion) ?? 0) + 1)
      this.#reach = "reached"
      this.#changed()
      const wentOn = await Promise.all(next.map((pending) => this.#sendOne(pending)))
      if (wentOn.includes(false)) break
    }
    if (tried.size === 0) return
    // First what the server answered, then the files: killed between, a mark is sent twice, which changes nothing.
    keepReview(this.#connection, this.#data)
    this.#journal.clear()
  }

  /** Answers whether to go on. */
  async #sendRemarks(): Promise<boolean> {
    const went = await this.remarks.send((remark) => {
      this.#takeRemark(remark)
      keepReview(this.#connection, this.#data)
    })
    if (went !== "nothing") this.#reach = went === "sent" ? "reached" : went
    return this.#reach === "reached"
  }

  /** The next few that can go; the same is not tried for ever. */
  #nextToSend(tried: ReadonlyMap<string, number>): readonly Pending[] {
    const next: Pending[] = []
    for (const pending of this.#journal.all()) {
      const { criterion } = pending
      if ((tried.get(criterion) ?? 0) >= 3 || this.#refused.has(criterion)) continue
      const fate = this.#fate(pending)
      if (isClash(fate)) continue
      const held = { version: ownMarkIn(this.#data, criterion, this.#me)?.version ?? 0, epoch: this.#data.epoch }
      if (fate === "there") this.#journal.sent(pending, held)
      else if (fate === "sendable") next.push(pending)
      else {
        const rebased = { ...pending, ...held }
        this.#journal.put(rebased)
        next.push(rebased)
      }
      if (next.length === atOnce) break
    }
    return next
  }

  /** Answers whether to go on with the next. */
  async #sendOne(pending: Pending): Promise<boolean> {
    const sent = await sendMark(this.#connection.client, this.#data.assessment.id, pending)
    switch (sent.kind) {
      case "taken":
        this.#journal.sent(pending, { version: sent.mark?.version ?? 0, epoch: this.#data.epoch })
        if (sent.mark) this.#takeMark(sent.mark)
        return true
      case "stale":
        return this.#load()
      case "refused":
        this.#refused.set(pending.criterion, sent.problem)
        this.fault = sent.problem
        return true
      default:
        this.#reach = sent.kind
        return false
    }
  }

  async #load(): Promise<boolean> {
    const loaded = await loadReview(this.#connection, this.#data.assessment.id)
    if (loaded.ok) {
      this.#data = loaded.value
      this.#reach = "reached"
      this.fault = undefined
      this.#reread()
    } else this.#fail(loaded)
    return loaded.ok
  }

  #put(words: readonly Before[]): void {
    const made = words.map(({ criterion, body }): Pending | string => {
      const version = ownMarkIn(this.#data, criterion, this.#me)?.version ?? 0
      this.#refused.delete(criterion)
      // Nothing is there to take back, unless the mark is on its way just now.
      if (body === null && version === 0 && !this.#sending) return criterion
      return { criterion, body, version, epoch: this.#data.epoch }
    })
    this.#journal.put(...made.filter((one) => typeof one !== "string"))
    for (const criterion of made) if (typeof criterion === "string") this.#journal.drop(criterion)
    this.#reread()
    void this.send()
  }

  get #me(): string {
    return this.#connection.session.person.id
  }

  #fate(pending: Pending): Fate {
    return fateOf(pending, {
      epoch: this.#data.epoch,
      answerVersion: this.#data.answers.find(({ criterion }) => criterion === pending.criterion)?.version ?? 0,
      own: ownMarkIn(this.#data, pending.criterion, this.#me),
    })
  }

  #ownBody(criterion: string): MarkBody | null {
    const own = this.#reading.criteria.find((reading) => reading.criterion.id === criterion)?.own
    return own ? { verdict: own.verdict, changes: own.changes, sawVersion: own.sawVersion } : null
  }

  #takeMark(mark: MarkRecord): void {
    const rest = this.#data.marks.filter(
      (one) => one.criterion !== mark.criterion || one.reviewer !== mark.reviewer || one.settled !== mark.settled,
    )
    this.#data = { ...this.#data, marks: [...rest, mark] }
    this.#reread()
  }

  #takeRemark(remark: Remark): void {
    const { assessment } = this.#data
    const others = assessment.remarks.filter(({ id }) => id !== remark.id)
    const remarks = [...others, remark].sort((one, other) => (one.at < other.at ? -1 : 1))
    this.#data = { ...this.#data, assessment: { ...assessment, remarks } }
    this.#changed()
  }

  #reread(): void {
    this.#reading = this.#read()
    this.#changed()
  }

  #fail({ zh, en, reach }: Extract<Loaded<never>, { ok: false }>): void {
    if (reach !== "reached") this.#reach = reach
    this.fault = { zh, en }
  }

  #read(): Reading {
    return readReview(this.#data, this.#journal.all(), this.#me)
  }
}
