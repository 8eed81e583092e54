import { type Kysely, sql } from "kysely"
import { DatabaseFault } from "../sound.ts"
import type { Tables } from "../tables.ts"

/** Refuses a database that another program or a newer version of this one has filled, before anything is written to it. */
export async function refuseForeign(db: Kysely<Tables>, migrations: readonly string[]): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema()`.execute(db)
  if (tables.length === 0) return
  if (!tables.some(({ name }) => name === "kysely_migration")) {
    throw new DatabaseFault("DATABASE_FOREIGN", "the database is one of another program")
  }
  const { rows: taken } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  if (!taken.every(({ name }) => migrations.includes(name))) {
    throw new DatabaseFault("DATABASE_NEWER", "the database is of a newer version")
  }
}
