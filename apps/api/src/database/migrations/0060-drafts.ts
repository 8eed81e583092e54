import type { Kysely } from "kysely"

/** Drafts of rubrics with all their versions, and where published ones came from. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable("rubrics").addColumn("ancestor", "text").execute()
  await schema.alterTable("rubrics").addColumn("publishedAt", "text").execute()
  await schema.alterTable("rubrics").addColumn("publishedBy", "text").execute()
  await schema
    .createTable("drafts")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("ancestor", "text", (column) => column.references("rubrics.digest"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("changedAt", "text", (column) => column.notNull())
    .addColumn("changedBy", "text", (column) => column.notNull().references("people.id"))
    .addColumn("discardedAt", "text")
    .addColumn("published", "text", (column) => column.references("rubrics.digest"))
    .execute()
  await schema
    .createTable("draftVersions")
    .addColumn("draft", "text", (column) => column.notNull().references("drafts.id"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("packed", "text", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull().references("people.id"))
    .addColumn("restored", "integer")
    .addPrimaryKeyConstraint("draft_versions_key", ["draft", "version"])
    .execute()
}
