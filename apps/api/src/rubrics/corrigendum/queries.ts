import type { ResponseOf } from "@plumbline/contract"
import type { Kysely } from "kysely"
import type { Tables } from "../../database/tables.ts"
import { namesOf } from "../../people/queries.ts"
import { rubricLineOf } from "../store.ts"

type Corrigenda = ResponseOf<"GET /cycles/{cycle}/corrigenda">["corrigenda"]

/** The corrigenda of a year, the newest first, or one of them. */
export async function corrigendaOf(db: Kysely<Tables>, cycle: string, one?: string): Promise<Corrigenda> {
  const rows = await db
    .selectFrom("corrigenda")
    .selectAll()
    .where("cycle", "=", cycle)
    .orderBy("at", "desc")
    .orderBy("id")
    .execute()
  const names = await namesOf(
    db,
    rows.map(({ by }) => by),
  )
  return Promise.all(
    rows
      .filter(({ id }) => one === undefined || id === one)
      .map(async ({ id, before, after, reason, by, at, preview }) => ({
        id,
        before: await rubricLineOf(db, before),
        after: await rubricLineOf(db, after),
        reason,
        by: names.get(by) ?? by,
        at,
        preview,
      })),
  )
}
