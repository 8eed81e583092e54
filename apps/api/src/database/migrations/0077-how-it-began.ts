import type { Kysely } from "kysely"

/** How a sign-in that waits for a code began: "oidc", or null for a password. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable("signInChallenges").addColumn("by", "text").execute()
}
