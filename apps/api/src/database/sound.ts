import type { Database } from "better-sqlite3"

/** Why a database cannot be used; its `code` says which sentence the person is told. */
export class DatabaseFault extends Error {
  readonly code: `DATABASE_${"FOREIGN" | "NEWER" | "BROKEN" | "MISSING" | "JOURNAL" | "MOVED" | "ADDRESS" | "UNREACHABLE" | "REFUSED"}`

  constructor(code: DatabaseFault["code"], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/**
 * Refuses a file that is whole but not ours, one that a newer version of this program wrote, and one with broken pages, before
 * anything is written to it.
 */
export function refuseUnsound(database: Database, migrations: readonly string[]): void {
  const tables = database.prepare("select name from sqlite_master where type = 'table'").pluck().all()
  if (tables.length === 0) return
  if (!tables.includes("kysely_migration")) {
    throw new DatabaseFault("DATABASE_FOREIGN", "the file is a database of another program")
  }
  if (database.pragma("quick_check(1)", { simple: true }) !== "ok") {
    throw new DatabaseFault("DATABASE_BROKEN", "pages of the database are broken")
  }
  const taken = database.prepare("select name from kysely_migration").pluck().all()
  if (!taken.every((name) => typeof name === "string" && migrations.includes(name))) {
    throw new DatabaseFault("DATABASE_NEWER", "the database is of a newer version")
  }
}
