import type { Kysely } from "kysely"

/** Seals over the heads of the audit, what each frozen sheet was computed from, tries at fingerprints, and who is at work where. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable("auditHeads")
    .addColumn("sealed", "integer", (column) => column.notNull().defaultTo(0))
    .execute()
  await schema
    .createTable("auditSeals")
    .addColumn("sequence", "integer", (column) => column.primaryKey())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("heads", "text", (column) => column.notNull())
    .addColumn("previous", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .execute()
  await schema.alterTable("steps").addColumn("input", "text").execute()
  await schema.createIndex("steps_fingerprint").on("steps").column("fingerprint").execute()
  await schema
    .createTable("proofTries")
    .addColumn("person", "text", (column) => column.primaryKey().references("people.id"))
    .addColumn("count", "integer", (column) => column.notNull())
    .addColumn("since", "text", (column) => column.notNull())
    .execute()
  await schema
    .createTable("presence")
    .addColumn("assessment", "text", (column) => column.notNull().references("assessments.id"))
    .addColumn("person", "text", (column) => column.notNull().references("people.id"))
    .addColumn("criterion", "text", (column) => column.notNull())
    .addColumn("until", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("presence_key", ["assessment", "person"])
    .execute()
}
