import { randomUUID } from "node:crypto"
import type pg from "pg"

const channel = "plumbline_commits"
/** Changes within so many milliseconds are told as one: each notification takes a lock that all of a cluster share. */
const gather = 50
/** How long to wait before connecting again, in milliseconds. */
const patience = 1000

/**
 * Tells other processes that something was committed, and hears it of them, over a connection of its own. A notification that is
 * lost with its connection is no loss: whoever listens also looks now and then.
 */
export class News {
  readonly #self = randomUUID()
  readonly #connect: () => pg.Client
  readonly #heard: () => void
  #client: pg.Client | undefined
  #soon: NodeJS.Timeout | undefined
  #retry: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(connect: () => pg.Client, heard: () => void) {
    this.#connect = connect
    this.#heard = heard
  }

  async listen(): Promise<void> {
    const client = this.#connect()
    client.on("notification", ({ payload }) => {
      if (payload !== this.#self) this.#heard()
    })
    client.on("error", () => this.#lost(client))
    client.on("end", () => this.#lost(client))
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      if (this.#isClosed) return void client.end()
      this.#client = client
      // What was told while nobody listened.
      this.#heard()
    } catch {
      void client.end().catch(() => undefined)
      this.#again()
    }
  }

  /** Something was committed by this process. */
  tell(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined
      this.#client?.query("select pg_notify($1, $2)", [channel, this.#self]).catch(() => undefined)
    }, gather)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#soon)
    clearTimeout(this.#retry)
    await this.#client?.end()
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = undefined
    this.#again()
  }

  #again(): void {
    if (this.#isClosed) return
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => void this.listen(), patience)
  }
}
