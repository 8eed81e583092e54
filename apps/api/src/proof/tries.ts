import type { Kysely } from "kysely"
import type { Tables } from "../database/tables.ts"

const most = 60
/** In milliseconds. */
const span = 10 * 60 * 1000

/** Counts a try at a fingerprint; false once a person has had more than anyone types within ten minutes. */
export async function countProof(db: Kysely<Tables>, person: string, now: string): Promise<boolean> {
  const kept = await db.selectFrom("proofTries").selectAll().where("person", "=", person).executeTakeFirst()
  const isOver = kept === undefined || Date.parse(now) - Date.parse(kept.since) >= span
  const count = isOver ? 1 : kept.count + 1
  if (count > most) return false
  const row = { count, since: isOver ? now : kept.since }
  await db
    .insertInto("proofTries")
    .values({ person, ...row })
    .onConflict((conflict) => conflict.column("person").doUpdateSet(row))
    .execute()
  return true
}
