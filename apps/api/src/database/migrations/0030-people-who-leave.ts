import type { Kysely } from "kysely"

/** People who left, and first passwords that are to be changed. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable("people").addColumn("disabledAt", "text").execute()
  await schema
    .alterTable("people")
    .addColumn("mustChangePassword", "integer", (column) => column.notNull().defaultTo(0))
    .execute()
}
