import type { Cycle } from "@plumbline/contract"
import type { Kysely, Selectable } from "kysely"
import type { CyclesTable, Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"

/** What is said where files are taken, unless the year has words of its own. */
const usualNotice = "严禁上传涉密文件、资料和内部敏感信息。 / Nothing classified may be uploaded."

export type StoredCycle = Selectable<CyclesTable>

export async function cycleById(db: Kysely<Tables>, id: string): Promise<StoredCycle | undefined> {
  return db.selectFrom("cycles").selectAll().where("id", "=", id).executeTakeFirst()
}

/** A year that may still be changed. */
export async function openCycle(db: Kysely<Tables>, id: string): Promise<StoredCycle> {
  const row = await cycleById(db, id)
  if (!row) throw new ProblemError("notFound")
  if (row.closedAt !== null) throw new ProblemError("wrongState")
  return row
}

export async function allCycles(db: Kysely<Tables>): Promise<Cycle[]> {
  const rows = await db.selectFrom("cycles").selectAll().orderBy("year", "desc").orderBy("id").execute()
  return Promise.all(rows.map((row) => cycleOf(db, row)))
}

export async function cycleOf(db: Kysely<Tables>, row: StoredCycle): Promise<Cycle> {
  const { id, name, year, digest, periodFrom, periodTo, fillingEnds, reviewEnds, appealEnds, closedAt } = row
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
    ...(reviewEnds !== null && { reviewEnds }),
    ...(appealEnds !== null && { appealEnds }),
    blind: row.blind === 1,
    needsConfirmer: row.needsConfirmer === 1,
    classifiedNotice: row.classifiedNotice ?? usualNotice,
    ...(closedAt !== null && { closedAt }),
  }
}
