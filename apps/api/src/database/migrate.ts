import type { Kysely } from "kysely"
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration"
import * as accounts from "./migrations/0000-accounts.ts"
import * as firstYear from "./migrations/0001-first-year.ts"
import * as reasonsAndFailures from "./migrations/0002-reasons-and-failures.ts"
import * as originsAndKeys from "./migrations/0020-origins-and-keys.ts"
import * as sealsAndProof from "./migrations/0021-seals-and-proof.ts"
import * as peopleWhoLeave from "./migrations/0030-people-who-leave.ts"
import * as windows from "./migrations/0010-windows.ts"
import * as appeals from "./migrations/0011-appeals.ts"
import * as notices from "./migrations/0012-notices.ts"
import * as evidence from "./migrations/0040-evidence.ts"
import * as archives from "./migrations/0013-archives.ts"
import * as rulings from "./migrations/0050-rulings.ts"
import * as remarksAnswered from "./migrations/0051-remarks-answered.ts"
import * as drafts from "./migrations/0060-drafts.ts"
import * as corrigenda from "./migrations/0061-corrigenda.ts"
import * as secondFactor from "./migrations/0075-second-factor.ts"
import * as singleSignOn from "./migrations/0076-single-sign-on.ts"
import * as howItBegan from "./migrations/0077-how-it-began.ts"
import type { Tables } from "./tables.ts"

/** Every migration that was ever released, in order; names are never changed. */
const migrations: Record<string, Migration> = {
  "0000-accounts": accounts,
  "0001-first-year": firstYear,
  "0002-reasons-and-failures": reasonsAndFailures,
  "0010-windows": windows,
  "0011-appeals": appeals,
  "0012-notices": notices,
  "0013-archives": archives,
  "0020-origins-and-keys": originsAndKeys,
  "0021-seals-and-proof": sealsAndProof,
  "0030-people-who-leave": peopleWhoLeave,
  "0040-evidence": evidence,
  "0050-rulings": rulings,
  "0051-remarks-answered": remarksAnswered,
  "0060-drafts": drafts,
  "0061-corrigenda": corrigenda,
  "0075-second-factor": secondFactor,
  "0076-single-sign-on": singleSignOn,
  "0077-how-it-began": howItBegan,
}

export const migrationNames: readonly string[] = Object.keys(migrations)

const provider: MigrationProvider = { getMigrations: async () => migrations }

/** Brings the database up to this program's version; throws where it cannot, and changes nothing then. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error(String(error))
}
