import type { Kysely } from "kysely"

/** What people are told, where mail reaches them, and which reminders were given. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("notices")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("person", "text", (column) => column.notNull().references("people.id"))
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("cycle", "text", (column) => column.notNull().references("cycles.id"))
    .addColumn("assessment", "text", (column) => column.notNull().references("assessments.id"))
    .addColumn("facts", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("readAt", "text")
    .addColumn("mailedAt", "text")
    .addColumn("mailTries", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("mailAfter", "text")
    .execute()
  await schema.createIndex("notices_of_person").on("notices").columns(["person", "at"]).execute()
  await schema
    .createTable("mailAddresses")
    .addColumn("person", "text", (column) => column.primaryKey().references("people.id"))
    .addColumn("address", "text", (column) => column.notNull())
    .execute()
  await schema
    .createTable("reminders")
    .addColumn("assessment", "text", (column) => column.notNull().references("assessments.id"))
    .addColumn("window", "text", (column) => column.notNull())
    .addColumn("ends", "text", (column) => column.notNull())
    .addColumn("days", "integer", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("reminders_key", ["assessment", "window", "ends", "days"])
    .execute()
}
