import type { Kysely } from "kysely"

/** A remark may answer another, and a question may be closed. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable("remarks").addColumn("replyTo", "text").execute()
  await schema.alterTable("remarks").addColumn("closedBy", "text").execute()
  await schema.alterTable("remarks").addColumn("closedAt", "text").execute()
}
