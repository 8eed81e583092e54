import type { Cycle } from "@plumbline/contract"
import type { Kysely, Selectable } from "kysely"
import type { CyclesTable, Tables } from "../database/tables.ts"

export type StoredCycle = Selectable<CyclesTable>

export async function cycleById(db: Kysely<Tables>, id: string): Promise<StoredCycle | undefined> {
  return db.selectFrom("cycles").selectAll().where("id", "=", id).executeTakeFirst()
}

export async function allCycles(db: Kysely<Tables>): Promise<Cycle[]> {
  const rows = await db.selectFrom("cycles").selectAll().orderBy("year", "desc").orderBy("id").execute()
  return Promise.all(rows.map((row) => cycleOf(db, row)))
}

export async function cycleOf(db: Kysely<Tables>, row: StoredCycle): Promise<Cycle> {
  const { id, name, year, digest, periodFrom, periodTo, fillingEnds } = row
  const rubric = await db
    .selectFrom("rubrics")
    .select(["id", "digest", "title"])
    .where("digest", "=", digest)
    .executeTakeFirstOrThrow()
  return {
    id,
    name,
    year,
    rubric,
    period: { from: periodFrom, to: periodTo },
    ...(fillingEnds !== null && { fillingEnds }),
  }
}
