import type { Kysely } from "kysely"

/** Which closed years have been written away, and the hash of each archive's manifest. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("archives")
    .addColumn("cycle", "text", (column) => column.primaryKey().references("cycles.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("manifest", "text", (column) => column.notNull())
    .execute()
}
