import type { Remark } from "@plumbline/contract"
import type { Words } from "@plumbline/rubric-core"
import { type Said, type Saying, Sayings } from "../offline/sayings.ts"
import type { Connection } from "../session/connect.ts"

/** How far sending came; `nothing` waited that could be sent. */
export type Went = "nothing" | "sent" | "offline" | "signedOut"

/** What a person says about one assessment: kept here first, and sent in its order, once. */
export class RemarkBox {
  readonly #connection: Connection
  readonly #assessment: string
  readonly #sayings: Sayings
  readonly #refused = new Map<string, Words>()
  readonly #sentAs = new Map<string, string>()

  constructor(connection: Connection, assessment: string) {
    this.#connection = connection
    this.#assessment = assessment
    this.#sayings = new Sayings(connection.folder, connection.session.person.id, assessment)
  }

  get unsent(): readonly Saying[] {
    return this.#sayings.all()
  }

  /** Why the server will not take one. */
  refusal(saying: Saying): Words | undefined {
    return this.#refused.get(saying.key)
  }

  /** The id of a remark that was said here, once the server has it; until then its key is its id. */
  idOf(key: string): string {
    return this.#sentAs.get(key) ?? key
  }

  /** Takes in what another window has left, and gives what was refused another chance. */
  reload(): void {
    this.#sayings.reload()
    this.#refused.clear()
  }

  /** It is on disk when this returns. */
  add(said: Said): Saying {
    return this.#sayings.add(said)
  }

  giveUp(saying: Saying): void {
    this.#sayings.drop(saying)
    this.#refused.delete(saying.key)
  }

  /**
   * Sends what waits, one after the other, until one does not get through; one that is refused stays here and lets the others go
   * on. `keep` keeps what the server answered: only then is the file gone, and killed between, the same key is sent again.
   */
  async send(keep: (remark: Remark) => void): Promise<Went> {
    let went: Went = "nothing"
    for (let saying = this.#next(); saying !== undefined; saying = this.#next()) {
      const result = await this.#post(saying)
      went = "sent"
      if (result.ok) {
        keep(result.body)
        this.#sentAs.set(saying.key, result.body.id)
        this.#sayings.drop(saying)
        continue
      }
      if (result.offline) return "offline"
      const { problem } = result
      if (problem.code === "notSignedIn") return "signedOut"
      // A server in trouble, or one that asks to wait, is one to try again later.
      if (problem.status >= 500 || problem.code === "tooMany") return "offline"
      this.#refused.set(saying.key, problem)
    }
    return went
  }

  /** The first that may be sent; looked for anew each time, for more may be said meanwhile. */
  #next(): Saying | undefined {
    return this.#sayings.all().find(({ key }) => !this.#refused.has(key))
  }

  #post({ key, said }: Saying) {
    const { client } = this.#connection
    const params = { assessment: this.#assessment }
    if (said.kind === "close") {
      return client.request("POST /assessments/{assessment}/remarks/{remark}/close", {
        params: { ...params, remark: said.question },
        idempotencyKey: key,
      })
    }
    const { text } = said
    const body = said.kind === "ask" ? { text, criterion: said.criterion } : { text, replyTo: said.question }
    return client.request("POST /assessments/{assessment}/remarks", { params, body, idempotencyKey: key })
  }
}
