import type { Evidence } from "@plumbline/contract"
import type { Kysely, Selectable } from "kysely"
import type { EvidenceTable, Tables } from "../database/tables.ts"
import { namesOf } from "../people/queries.ts"
import { ProblemError } from "../server/problem-error.ts"

/** What stands behind the answers of an assessment, in the order in which it came. */
export async function evidenceOf(db: Kysely<Tables>, assessment: string): Promise<Evidence[]> {
  const rows = await db
    .selectFrom("evidence")
    .selectAll()
    .where("assessment", "=", assessment)
    .where("removedAt", "is", null)
    .orderBy("at")
    .orderBy("id")
    .execute()
  const names = await namesOf(
    db,
    rows.map(({ by }) => by),
  )
  return rows.map((row) => shown(row, names.get(row.by) ?? ""))
}

/** One file of an assessment; what was taken off is not found. */
export async function evidenceById(
  db: Kysely<Tables>,
  assessment: string,
  id: string,
): Promise<Selectable<EvidenceTable>> {
  const row = await db
    .selectFrom("evidence")
    .selectAll()
    .where("assessment", "=", assessment)
    .where("id", "=", id)
    .where("removedAt", "is", null)
    .executeTakeFirst()
  if (!row) throw new ProblemError("notFound")
  return row
}

export function shown(row: Selectable<EvidenceTable>, name: string): Evidence {
  const { assessment: _, removedAt: __, hasThumbnail, onBehalf, ...rest } = row
  return { ...rest, by: name, hasThumbnail: hasThumbnail === 1, onBehalf: onBehalf === 1 }
}
