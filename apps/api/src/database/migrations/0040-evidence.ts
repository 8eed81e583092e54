import type { Kysely } from "kysely"

/** Files behind the answers; what they hold is kept elsewhere, under its SHA-256. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("evidence")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("assessment", "text", (column) => column.notNull().references("assessments.id"))
    .addColumn("criterion", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("size", "integer", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("hasThumbnail", "integer", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull().references("people.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("onBehalf", "integer", (column) => column.notNull())
    .addColumn("removedAt", "text")
    .execute()
  await schema.createIndex("evidence_of_assessment").on("evidence").columns(["assessment", "criterion"]).execute()
  await schema.createIndex("evidence_by_hash").on("evidence").column("hash").execute()
}
