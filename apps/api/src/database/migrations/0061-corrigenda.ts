import type { Kysely } from "kysely"

/** Rubrics of running years that were corrected; a result that was published before stays under the rubric of its own. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable("assessments").addColumn("digest", "text").execute()
  await schema
    .createTable("corrigenda")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("cycle", "text", (column) => column.notNull().references("cycles.id"))
    .addColumn("before", "text", (column) => column.notNull().references("rubrics.digest"))
    .addColumn("after", "text", (column) => column.notNull().references("rubrics.digest"))
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("preview", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull().references("people.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .execute()
}
