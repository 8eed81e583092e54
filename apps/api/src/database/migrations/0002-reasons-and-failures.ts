import type { Kysely } from "kysely"

/** The reason that a step was taken for, and the wrong passwords of late. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable("steps").addColumn("reason", "text").execute()
  await schema
    .createTable("signInFailures")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("count", "integer", (column) => column.notNull())
    .addColumn("since", "text", (column) => column.notNull())
    .execute()
}
