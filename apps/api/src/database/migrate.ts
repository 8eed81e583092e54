import type { Kysely } from "kysely"
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration"
import * as accounts from "./migrations/0000-accounts.ts"
import * as firstYear from "./migrations/0001-first-year.ts"
import type { Tables } from "./tables.ts"

/** Every migration that was ever released, in order; names are never changed. */
const migrations: Record<string, Migration> = {
  "0000-accounts": accounts,
  "0001-first-year": firstYear,
}

const provider: MigrationProvider = { getMigrations: async () => migrations }

/** Brings the database up to this program's version; throws where it cannot, and changes nothing then. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error(String(error))
}
