import type { Kysely } from "kysely"
import type { Tables } from "../../database/tables.ts"

/** A rubric and those that it corrected: what was ruled on their words goes on. */
export function correctedFrom(db: Kysely<Tables>, digest: string): Promise<string[]> {
  return lineage(db, digest, "after", "before")
}

/** A rubric and those that corrected it. */
export function correctedTo(db: Kysely<Tables>, digest: string): Promise<string[]> {
  return lineage(db, digest, "before", "after")
}

type Side = "before" | "after"

async function lineage(db: Kysely<Tables>, digest: string, from: Side, to: Side): Promise<string[]> {
  const rows = await db.selectFrom("corrigenda").select(["before", "after"]).execute()
  const found = new Set([digest])
  for (const known of found) {
    // A set that grows while it is walked is walked to its end.
    for (const row of rows) if (row[from] === known) found.add(row[to])
  }
  return [...found]
}
