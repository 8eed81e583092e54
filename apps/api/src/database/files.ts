import type { Database } from "better-sqlite3"
import { existsSync, statSync } from "node:fs"
import { DatabaseFault } from "./sound.ts"

/**
 * Refuses a database that was left without a stop and whose journal somebody took away since: with it went what was acknowledged
 * last. The index of the journal goes before it when a server stops, and so is never left alone.
 */
export function refuseWithoutJournal(file: string): void {
  if (existsSync(`${file}-shm`) && !existsSync(`${file}-wal`)) {
    throw new DatabaseFault("DATABASE_JOURNAL", "the journal of the database is missing")
  }
}

/**
 * Remembers which files a database has open; what it answers throws once they were moved, removed or replaced, for what is
 * written then is found by nobody at the next start. What was acknowledged before is brought into the database file, if that is
 * still there. Files that are put back are taken again.
 */
export function filesOf(database: Database): () => void {
  const journal = `${database.name}-wal`
  const known = { file: identityOf(database.name), journal: identityOf(journal) }
  return () => {
    if (identityOf(database.name) === known.file && identityOf(journal) === known.journal) return
    database.pragma("wal_checkpoint")
    throw new DatabaseFault("DATABASE_MOVED", "the files of the database were moved or replaced")
  }
}

function identityOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false })
  return found && `${found.dev} ${found.ino}`
}
