import { CompiledQuery, type Kysely, sql } from "kysely"
import { setTimeout as pause } from "node:timers/promises"
import { forget, giveMemory, type Memory } from "./memory.ts"
import type { Tables } from "./tables.ts"

/** Something that runs inside a write transaction. It must not wait for anything but the database it is given. */
export type Write<Result> = (db: Kysely<Tables>) => Promise<Result>

/** Where writes are handed in. */
export interface Writes {
  run<Result>(write: Write<Result>): Promise<Result>
  /** Resolves when nothing is waiting or running any more. */
  settled(): Promise<void>
}

interface Waiting {
  readonly write: Write<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
}

/**
 * Group commit: all writes that arrived by the time a transaction begins share it and its one fsync, each in a savepoint of
 * its own, so that one that fails does not undo its neighbours. A write is answered only after the commit.
 */
export class WriteQueue implements Writes {
  readonly #db: Kysely<Tables>
  readonly #memory: Memory | undefined
  readonly #requireFiles: () => void
  #waiting: Waiting[] = []
  #running: Promise<void> | undefined
  #committed: (writes: number) => void = () => undefined

  /** `requireFiles` throws where what is written goes nowhere any more; nothing is acknowledged then. */
  constructor(db: Kysely<Tables>, memory?: Memory, requireFiles: () => void = () => undefined) {
    this.#db = db
    this.#memory = memory
    this.#requireFiles = requireFiles
  }

  /** Calls back after each commit, with how many writes shared it; there is one listener. */
  onCommit(committed: (writes: number) => void): void {
    this.#committed = committed
  }

  run<Result>(write: Write<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      // The queue hands back exactly what this write answered.
      this.#waiting.push({ write, resolve: resolve as (value: unknown) => void, reject })
      this.#running ??= this.#drain()
    })
  }

  async settled(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #drain(): Promise<void> {
    // One turn of the event loop, so that what arrives together commits together.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      await this.#commit(batch)
    }
    this.#running = undefined
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    const answers: (() => void)[] = []
    try {
      await this.#db.connection().execute(async (connection) => {
        if (this.#memory) giveMemory(connection, { writes: this.#memory })
        this.#requireFiles()
        await begin(connection)
        try {
          for (const waiting of batch) answers.push(await answered(connection, waiting))
          await sql`commit`.execute(connection)
        } catch (error) {
          forget(connection)
          await sql`rollback`.execute(connection).catch(() => undefined)
          throw error
        }
      })
      this.#requireFiles()
      for (const answer of answers) answer()
      this.#committed(batch.length)
    } catch (error) {
      const reason = error instanceof TransactionGone ? error.cause : error
      for (const { reject } of batch) reject(reason)
    }
  }
}

/** How long another process may hold the database until those who wait are told, and how often it is looked at; milliseconds. */
const patience = 5000
const glance = 50

/** Waits by turns of the event loop for what another process holds: SQLite's own waiting would let nobody read meanwhile. */
async function begin(connection: Kysely<Tables>): Promise<void> {
  const until = performance.now() + patience
  for (;;) {
    try {
      await sql`begin immediate`.execute(connection)
      return
    } catch (error) {
      const isBusy = error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY")
      if (!isBusy || performance.now() >= until) throw error
      await pause(glance)
    }
  }
}

/**
 * The whole transaction was undone by the database itself, or its connection was lost, and with it what others of the batch had
 * written: SQLite does so where a disk is full or fails. Nothing may go on in it, for it would be kept at once, each by itself.
 */
export class TransactionGone extends Error {
  constructor(cause: unknown) {
    super("the transaction is gone", { cause })
  }
}

async function answered(connection: Kysely<Tables>, { write, resolve, reject }: Waiting): Promise<() => void> {
  try {
    const result = await inSavepoint(connection, write)
    return () => resolve(result)
  } catch (error) {
    if (error instanceof TransactionGone) throw error
    return () => reject(error)
  }
}

const savepoint = CompiledQuery.raw("savepoint one_write")
const release = CompiledQuery.raw("release one_write")
const undo = CompiledQuery.raw("rollback to one_write")

/** Runs a write inside the transaction that is open; one that fails undoes only itself. */
export async function inSavepoint<Result>(db: Kysely<Tables>, write: Write<Result>): Promise<Result> {
  await db.executeQuery(savepoint)
  try {
    const result = await write(db)
    await db.executeQuery(release)
    return result
  } catch (error) {
    forget(db)
    if (error instanceof TransactionGone) throw error
    try {
      await db.executeQuery(undo)
      await db.executeQuery(release)
    } catch {
      throw new TransactionGone(error)
    }
    throw error
  }
}
