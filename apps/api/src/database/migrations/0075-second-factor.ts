import type { Kysely } from "kysely"

/** Codes of an authenticator app besides the password. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable("people").addColumn("secondFactorSince", "text").execute()
  await schema
    .createTable("secondFactors")
    .addColumn("person", "text", (column) => column.primaryKey().references("people.id"))
    .addColumn("secret", "text", (column) => column.notNull())
    .addColumn("usedStep", "integer", (column) => column.notNull())
    .execute()
  await schema
    .createTable("recoveryCodes")
    .addColumn("person", "text", (column) => column.notNull().references("people.id"))
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("usedAt", "text")
    .addPrimaryKeyConstraint("recoveryCodes_key", ["person", "hash"])
    .execute()
  await schema
    .createTable("signInChallenges")
    .addColumn("hash", "text", (column) => column.primaryKey())
    .addColumn("person", "text", (column) => column.notNull().references("people.id"))
    .addColumn("until", "text", (column) => column.notNull())
    .execute()
}
