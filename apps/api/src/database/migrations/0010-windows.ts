import type { Kysely } from "kysely"

/** The windows and settings of a year, and later ends for single units. Years that are there go on as they were: blind. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  for (const name of ["reviewEnds", "appealEnds", "classifiedNotice", "closedAt"]) {
    await schema.alterTable("cycles").addColumn(name, "text").execute()
  }
  await schema
    .alterTable("cycles")
    .addColumn("blind", "integer", (column) => column.notNull().defaultTo(1))
    .execute()
  await schema
    .alterTable("cycles")
    .addColumn("needsConfirmer", "integer", (column) => column.notNull().defaultTo(0))
    .execute()
  await schema
    .createTable("extensions")
    .addColumn("assessment", "text", (column) => column.notNull().references("assessments.id"))
    .addColumn("window", "text", (column) => column.notNull())
    .addColumn("ends", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull().references("people.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("extensions_key", ["assessment", "window"])
    .execute()
}
