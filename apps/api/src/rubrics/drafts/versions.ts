import type { DraftVersion } from "@plumbline/contract"
import type { Kysely } from "kysely"
import type { Tables } from "../../database/tables.ts"
import { namesOf } from "../../people/queries.ts"
import { ProblemError } from "../../server/problem-error.ts"

/** Every version of a draft, the newest first. */
export async function versionsOf(db: Kysely<Tables>, draft: string): Promise<DraftVersion[]> {
  const rows = await db
    .selectFrom("draftVersions")
    .select(["version", "digest", "at", "by", "restored"])
    .where("draft", "=", draft)
    .orderBy("version", "desc")
    .execute()
  const names = await namesOf(
    db,
    rows.map(({ by }) => by),
  )
  return rows.map(({ by, restored, ...row }) => ({
    ...row,
    by: names.get(by) ?? by,
    ...(restored !== null && { restored }),
  }))
}

/** The version of a path. */
export function numberedVersion(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new ProblemError("notFound")
  return Number(text)
}
