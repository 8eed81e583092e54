import type { Kysely } from "kysely"
import type { Tables } from "../../database/tables.ts"

interface Account {
  readonly person: string
  readonly issuer: string
  /** The provider's own id of the account, which it never gives to another (OpenID Connect Core 1.0, section 2). */
  readonly subject: string
}

/**
 * Ties a person to the account of the provider that signed in first. A user name there may be given to somebody else, or
 * changed by whoever has it; the account is the same as before, or nobody is let in.
 */
export async function isSameAccount(db: Kysely<Tables>, account: Account): Promise<boolean> {
  const known = await db
    .selectFrom("singleSignOnAccounts")
    .selectAll()
    .where("issuer", "=", account.issuer)
    .where(({ or, eb }) => or([eb("person", "=", account.person), eb("subject", "=", account.subject)]))
    .execute()
  if (known.length === 0) await db.insertInto("singleSignOnAccounts").values(account).execute()
  return known.every(({ person, subject }) => person === account.person && subject === account.subject)
}

/** The next account that signs in under the person's name is the one from then on. */
export async function forgetAccounts(db: Kysely<Tables>, person: string): Promise<void> {
  await db.deleteFrom("singleSignOnAccounts").where("person", "=", person).execute()
}
