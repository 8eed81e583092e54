import Sqlite, { type Database } from "better-sqlite3"
import type { SqliteDatabase, SqliteStatement } from "kysely"

const most = 500

/**
 * A SQLite database that keeps the statements it has prepared: Kysely's driver prepares each query anew, which costs more
 * than running it. Pages that were read broken are not kept: once the file is whole again, so is what is read of it.
 */
export function withStatementCache(database: Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  const unspoilt = <Result>(use: () => Result): Result => {
    try {
      return use()
    } catch (error) {
      if (error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_CORRUPT")) {
        database.pragma("shrink_memory")
      }
      throw error
    }
  }
  return {
    prepare(sql) {
      const kept = prepared.get(sql)
      if (kept) return kept
      const statement = unspoilt(() => database.prepare<unknown[]>(sql))
      const keeping: SqliteStatement = {
        reader: statement.reader,
        all: (parameters) => unspoilt(() => statement.all(parameters)),
        run: (parameters) => unspoilt(() => statement.run(parameters)),
        iterate: (parameters) => statement.iterate(parameters),
      }
      if (prepared.size >= most) prepared.clear()
      prepared.set(sql, keeping)
      return keeping
    },
    close: () => void database.close(),
  }
}
