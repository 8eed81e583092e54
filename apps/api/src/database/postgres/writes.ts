import type { Kysely } from "kysely"
import { setTimeout as pause } from "node:timers/promises"
import type { Tables } from "../tables.ts"
import { TransactionGone, type Write, type Writes } from "../write-queue.ts"

/** How often a write is run that others keep getting in the way of: by serialization failures and deadlocks … */
const mostTries = 60
/** … and by a row of the same key that was not there when it looked; that fails each time where the write itself is wrong. */
const mostOfSameKey = 4
/** How long it waits before the next try at most, in milliseconds. */
const longestPause = 40

/**
 * Every write is a serializable transaction, so what it read still holds when it commits, whoever writes at the same time in
 * whichever process. Those that got in each other's way are run anew, one after another, or they would go on doing so.
 */
export class PostgresWrites implements Writes {
  readonly #db: Kysely<Tables>
  readonly #committed: () => void
  readonly #running = new Set<Promise<unknown>>()
  #line: Promise<unknown> = Promise.resolve()

  constructor(db: Kysely<Tables>, committed: () => void) {
    this.#db = db
    this.#committed = committed
  }

  run<Result>(write: Write<Result>): Promise<Result> {
    const running = this.#run(write)
    const done = running
      .then(
        () => this.#committed(),
        () => undefined,
      )
      .finally(() => this.#running.delete(done))
    this.#running.add(done)
    return running
  }

  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running)
  }

  async #run<Result>(write: Write<Result>): Promise<Result> {
    try {
      return await this.#once(write)
    } catch (error) {
      if (triesAt(error) === 0) throw error
    }
    const again = this.#line.then(() => this.#again(write))
    this.#line = again.catch(() => undefined)
    return again
  }

  async #again<Result>(write: Write<Result>): Promise<Result> {
    for (let tries = 2; ; tries += 1) {
      try {
        return await this.#once(write)
      } catch (error) {
        if (tries >= triesAt(error)) throw error
      }
      await pause(Math.random() * Math.min(2 ** tries, longestPause))
    }
  }

  async #once<Result>(write: Write<Result>): Promise<Result> {
    try {
      return await this.#db.transaction().setIsolationLevel("serializable").execute(write)
    } catch (error) {
      throw error instanceof TransactionGone ? error.cause : error
    }
  }
}

/** How often a write that failed so may be run; 0 where running it again would be of no use. */
function triesAt(error: unknown): number {
  if (!(error instanceof Error && "code" in error)) return 0
  if (error.code === "40001" || error.code === "40P01") return mostTries
  return error.code === "23505" ? mostOfSameKey : 0
}
