import { type Client, createClient, type Result } from "@plumbline/client"
import { setTimeout as pause } from "node:timers/promises"

/** What a client waits for and then sends the same again, as the surfaces do; and how long, in milliseconds. */
const passing: ReadonlySet<string> = new Set(["storageFull", "unavailable"])
const patience = 50

/** One write, and how the server tells it from the others once it is kept. */
export interface Sending {
  readonly label: string
  send(client: Client, at: { readonly address: string; readonly token: string }): Promise<Result<unknown>>
}

/** Someone who writes one thing after another. */
export interface Writing {
  readonly name: string
  readonly token: string
  /** The write of a turn, from 0; each is made on top of the one before. */
  next(turn: number): Sending
  /** The labels of what the server holds of these writes, in their order. */
  kept(reader: Client): Promise<readonly string[]>
}

/**
 * Writes without end and remembers what was acknowledged. What was cut off is sent again, the very same, before anything else: so
 * in the end the server holds each write exactly once.
 */
export class Writer {
  readonly #writing: Writing
  readonly #acknowledged: string[] = []
  #cutOff: Sending | undefined
  #refusals: string[] = []
  readonly #waitedFor = new Set<string>()

  constructor(writing: Writing) {
    this.#writing = writing
  }

  get acknowledged(): number {
    return this.#acknowledged.length
  }

  /** The codes of the problems that had to be waited out. */
  get waitedFor(): ReadonlySet<string> {
    return this.#waitedFor
  }

  /** Writes until the server is gone, or until there is an end. */
  async write(address: string, isOver: () => boolean = () => false): Promise<void> {
    const { token, next } = this.#writing
    const client = createClient({ baseUrl: address, token })
    while (!isOver() || this.#cutOff) {
      const sending = this.#cutOff ?? next(this.#acknowledged.length)
      this.#cutOff = sending
      const result = await sending.send(client, { address, token })
      if (!result.ok && result.offline) return
      if (!result.ok && passing.has(result.problem.code)) {
        this.#waitedFor.add(result.problem.code)
        await pause(patience)
        if (isOver()) return
        continue
      }
      if (!result.ok) {
        this.#refusals.push(`${sending.label}: ${JSON.stringify(result.problem)}`)
        return
      }
      this.#cutOff = undefined
      this.#acknowledged.push(sending.label)
    }
  }

  /** What is wrong: a refusal, a write that was acknowledged and is not there, or one that is there twice or was never sent. */
  async faults(reader: Client): Promise<string[]> {
    const kept = await this.#writing.kept(reader)
    const sent = this.#acknowledged
    const isWhole = sent.every((label, place) => kept[place] === label)
    const rest = kept.slice(sent.length)
    const isNothingElse = rest.length === 0 || (rest.length === 1 && rest[0] === this.#cutOff?.label)
    const faults = [...this.#refusals]
    if (!isWhole || !isNothingElse) {
      const place = sent.findIndex((label, index) => kept[index] !== label)
      faults.push(`acknowledged ${sent.length}, kept ${kept.length}, first other at ${place}: ${rest.join(" ")}`)
    }
    return faults.map((fault) => `${this.#writing.name}: ${fault}`)
  }
}
