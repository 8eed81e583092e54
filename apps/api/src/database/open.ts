import Sqlite from "better-sqlite3"
import { Kysely, SqliteDialect } from "kysely"
import { epochOf } from "./epoch.ts"
import { existsSync } from "node:fs"
import { filesOf, refuseWithoutJournal } from "./files.ts"
import { giveMemory, Memory } from "./memory.ts"
import { migrate, migrationNames } from "./migrate.ts"
import { DatabaseFault, refuseUnsound } from "./sound.ts"
import { withStatementCache } from "./statement-cache.ts"
import type { Tables } from "./tables.ts"
import { WriteQueue, type Writes } from "./write-queue.ts"

/** The database of one server: reads never wait behind writes, and every write goes through one queue. */
export interface Database {
  /** Read-only. */
  readonly reads: Kysely<Tables>
  readonly writes: Writes
  /** The one connection that writes; for better-auth, which makes its own queries, and for migrations. */
  readonly writer: Kysely<Tables>
  /** Says whether versions are those of this database: a restored backup gets another. */
  readonly epoch: string
  /** Calls back after each commit, with how many writes of this process shared it, or 0 where another process told of its own. */
  onCommit(committed: (writes: number) => void): void
  close(): Promise<void>
}

/**
 * Opens the embedded database, makes it where there is none, and brings it up to this version. Throws SQLite's own errors and
 * `DatabaseFault`; a file that it cannot use stays as it is.
 */
export async function openSqlite(file: string, { mustExist = false } = {}): Promise<Database> {
  if (mustExist && !existsSync(file)) throw new DatabaseFault("DATABASE_MISSING", "there is no database file")
  refuseWithoutJournal(file)
  const writing = new Sqlite(file)
  const writer = new Kysely<Tables>({ dialect: new SqliteDialect({ database: withStatementCache(writing) }) })
  try {
    refuseUnsound(writing, migrationNames)
    writing.pragma("journal_mode = WAL")
    writing.pragma("synchronous = FULL")
    writing.pragma("foreign_keys = ON")
    writing.pragma("busy_timeout = 5000")
    await migrate(writer)
    const reading = new Sqlite(file, { readonly: true })
    const reads = new Kysely<Tables>({ dialect: new SqliteDialect({ database: withStatementCache(reading) }) })
    giveMemory(reads, { reads: memoryOf(reading) })
    // The journal is there once something was read, and stays until the database is closed.
    const writes = new WriteQueue(writer, memoryOf(writing), filesOf(writing))
    const epoch = await epochOf(writes)
    // From here on whoever waits for another process waits in the queue, and everybody else goes on.
    for (const connection of [writing, reading]) connection.pragma("busy_timeout = 50")
    return {
      reads,
      writer,
      writes,
      epoch,
      onCommit: (committed) => writes.onCommit(committed),
      close: async () => {
        await writes.settled()
        await reads.destroy()
        await writer.destroy()
      },
    }
  } catch (error) {
    writing.close()
    throw error
  }
}

/** SQLite counts what other connections have committed; asking for it reads no page. */
function memoryOf(database: Sqlite.Database): Memory {
  const version = database.prepare<[], number>("pragma data_version").pluck()
  return new Memory(() => version.get() ?? 0)
}
