import { type Kysely, sql } from "kysely"

/** What counties object to and what they are answered; steps say whether they were taken for a county. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable("steps")
    .addColumn("onBehalf", "integer", (column) => column.notNull().defaultTo(0))
    .execute()
  await schema
    .createTable("appeals")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("assessment", "text", (column) => column.notNull().references("assessments.id"))
    .addColumn("criterion", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull().references("people.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("onBehalf", "integer", (column) => column.notNull())
    .addColumn("verdict", "text", (column) => column.check(sql`verdict in ('upheld', 'rejected')`))
    .addColumn("answer", "text")
    .addColumn("answeredBy", "text", (column) => column.references("people.id"))
    .addColumn("answeredAt", "text")
    .execute()
  await schema.createIndex("appeals_of_assessment").on("appeals").column("assessment").execute()
}
