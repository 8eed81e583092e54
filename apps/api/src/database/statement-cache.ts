import type { Database, Statement } from "better-sqlite3"
import type { SqliteDatabase } from "kysely"

const most = 500

/**
 * A SQLite database that keeps the statements it has prepared: Kysely's driver prepares each query anew, which costs more
 * than running it.
 */
export function withStatementCache(database: Database): SqliteDatabase {
  const prepared = new Map<string, Statement>()
  return {
    prepare(sql) {
      const kept = prepared.get(sql)
      if (kept) return kept
      const statement = database.prepare(sql)
      if (prepared.size >= most) prepared.clear()
      prepared.set(sql, statement)
      return statement
    },
    close: () => void database.close(),
  }
}
