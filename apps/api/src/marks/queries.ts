import type { MarkRecord } from "@plumbline/contract"
import type { Kysely } from "kysely"
import type { Tables } from "../database/tables.ts"
import { namesOf } from "../people/queries.ts"

/** All marks of an assessment, settlements among them. */
export async function marksOf(db: Kysely<Tables>, assessment: string): Promise<MarkRecord[]> {
  const rows = await db
    .selectFrom("marks")
    .selectAll()
    .where("assessment", "=", assessment)
    .orderBy("criterion")
    .orderBy("settled")
    .orderBy("reviewer")
    .execute()
  const names = await namesOf(
    db,
    rows.map(({ reviewer }) => reviewer),
  )
  return rows.map(({ assessment: _, changes, settled, verdict, ...row }) => ({
    ...row,
    reviewerName: names.get(row.reviewer) ?? row.reviewer,
    // The table's own check keeps to the verdicts of the contract.
    verdict: verdict as MarkRecord["verdict"],
    changes: JSON.parse(changes),
    settled: settled === 1,
  }))
}
