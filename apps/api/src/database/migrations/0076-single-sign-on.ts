import type { Kysely } from "kysely"

/** Which account of a provider of identities is whose. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("singleSignOnAccounts")
    .addColumn("person", "text", (column) => column.notNull().references("people.id"))
    .addColumn("issuer", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("singleSignOnAccounts_key", ["person", "issuer"])
    .addUniqueConstraint("singleSignOnAccounts_subject", ["issuer", "subject"])
    .execute()
}
