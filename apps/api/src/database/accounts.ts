import type { Kysely } from "kysely"
import type { Tables } from "./tables.ts"

type Times = {
  createdAt: string
  updatedAt: string
}

/** Those columns of better-auth's tables that we write ourselves. */
type AccountTables = {
  user: Times & {
    id: string
    name: string
    username: string
    displayUsername: string
    email: string
    emailVerified: number
  }
  account: Times & { id: string; accountId: string; providerId: string; userId: string; password: string }
  session: { id: string; userId: string; expiresAt: string }
}

/** The same connection, seen with better-auth's tables. */
export function accounts(db: Kysely<Tables>): Kysely<AccountTables> {
  return db.withTables<AccountTables>() as unknown as Kysely<AccountTables>
}
