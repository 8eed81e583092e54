import { type Kysely, sql } from "kysely"
import { DatabaseFault } from "../sound.ts"
import { isLost } from "./lost.ts"
import type { Tables } from "../tables.ts"

interface Sound {
  readonly migrations: readonly string[]
  /** Refuses an empty database. */
  readonly mustExist: boolean
}

/** Refuses a database that another program or a newer version of this one has filled, before anything is written to it. */
export async function refuseUnsound(db: Kysely<Tables>, { migrations, mustExist }: Sound): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema()`.execute(db)
  if (tables.length === 0) {
    if (mustExist) throw new DatabaseFault("DATABASE_MISSING", "the database is empty")
    return
  }
  if (!tables.some(({ name }) => name === "kysely_migration")) {
    throw new DatabaseFault("DATABASE_FOREIGN", "the database is one of another program")
  }
  const { rows: taken } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  if (!taken.every(({ name }) => migrations.includes(name))) {
    throw new DatabaseFault("DATABASE_NEWER", "the database is of a newer version")
  }
}

/** Tells a server that is not there, and one that does not let this program in, from all else that can go wrong. */
export function faultOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseFault) return error
  const code = "code" in error ? String(error.code) : ""
  if (/^(28|3D|42501)/.test(code)) {
    return new DatabaseFault("DATABASE_REFUSED", "the database server refuses this program", { cause: error })
  }
  return isLost(error)
    ? new DatabaseFault("DATABASE_UNREACHABLE", "the database cannot be reached", { cause: error })
    : error
}
