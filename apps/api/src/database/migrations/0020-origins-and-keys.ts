import type { Kysely } from "kysely"

/** Where each change came from, and the answers that are given again to a request that is sent again. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  for (const name of ["address", "client"]) await schema.alterTable("audit").addColumn(name, "text").execute()
  await schema
    .createTable("keptAnswers")
    .addColumn("person", "text", (column) => column.notNull().references("people.id"))
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("request", "text", (column) => column.notNull())
    .addColumn("etag", "text")
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("keptAnswers_key", ["person", "key"])
    .execute()
  await schema.createIndex("keptAnswers_at").on("keptAnswers").column("at").execute()
}
