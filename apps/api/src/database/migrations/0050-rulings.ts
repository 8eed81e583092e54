import type { Kysely } from "kysely"

/** Questions about the words of a published rubric, and what the centre answered. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("rulings")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("digest", "text", (column) => column.notNull().references("rubrics.digest"))
    .addColumn("criterion", "text", (column) => column.notNull())
    .addColumn("question", "text", (column) => column.notNull())
    .addColumn("askedBy", "text", (column) => column.notNull().references("people.id"))
    .addColumn("askedAt", "text", (column) => column.notNull())
    .addColumn("answer", "text")
    .addColumn("answeredBy", "text", (column) => column.references("people.id"))
    .addColumn("answeredAt", "text")
    .execute()
  await schema.createIndex("rulings_of_rubric").on("rulings").column("digest").execute()
}
