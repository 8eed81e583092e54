import type { Draft, DraftLine } from "@plumbline/contract"
import type { Rubric } from "@plumbline/rubric-core"
import type { Kysely, Selectable } from "kysely"
import { gunzipSync, gzipSync } from "node:zlib"
import type { DraftsTable } from "../../database/draft-tables.ts"
import type { Tables } from "../../database/tables.ts"
import { namesOf } from "../../people/queries.ts"
import { ProblemError } from "../../server/problem-error.ts"
import { rubricByDigest, rubricLineOf } from "../store.ts"
import { reviewOf } from "./unfinished.ts"

export type StoredDraft = Selectable<DraftsTable>

export function packed(rubric: Rubric): string {
  return gzipSync(JSON.stringify(rubric)).toString("base64")
}

function unpacked(text: string): Rubric {
  return JSON.parse(gunzipSync(Buffer.from(text, "base64")).toString())
}

export async function draftById(db: Kysely<Tables>, id: string): Promise<StoredDraft> {
  const row = await db.selectFrom("drafts").selectAll().where("id", "=", id).executeTakeFirst()
  if (!row) throw new ProblemError("notFound")
  return row
}

/** One version of a draft, with who made it. */
export async function versionOf(db: Kysely<Tables>, draft: string, version: number) {
  const row = await db
    .selectFrom("draftVersions")
    .selectAll()
    .where("draft", "=", draft)
    .where("version", "=", version)
    .executeTakeFirst()
  if (!row) throw new ProblemError("notFound")
  const { packed: text, digest, at, by, restored } = row
  return { rubric: unpacked(text), digest, at, by, restored }
}

/** A draft as it is now, with all that is to be said about it. */
export async function shownDraft(db: Kysely<Tables>, row: StoredDraft): Promise<Draft> {
  const { rubric, digest } = await versionOf(db, row.id, row.version)
  const ancestor = row.ancestor === null ? undefined : await rubricByDigest(db, row.ancestor)
  const { faults, findings, findingsDigest } = reviewOf(rubric, ancestor)
  const line = await lineOf(db, row)
  return {
    ...line,
    epoch: await storedEpoch(db),
    rubric: { ...rubric },
    digest,
    faults: [...faults],
    findings: [...findings],
    findingsDigest,
  }
}

async function storedEpoch(db: Kysely<Tables>): Promise<string> {
  const { value } = await db.selectFrom("settings").select("value").where("key", "=", "epoch").executeTakeFirstOrThrow()
  return value
}

export async function lineOf(db: Kysely<Tables>, row: StoredDraft): Promise<DraftLine> {
  const { id, title, year, version, changedAt, changedBy, ancestor, discardedAt, published } = row
  return {
    id,
    title,
    year,
    version,
    changedAt,
    changedBy: (await namesOf(db, [changedBy])).get(changedBy) ?? changedBy,
    ...(ancestor !== null && { ancestor: await rubricLineOf(db, ancestor) }),
    ...(discardedAt !== null && { discardedAt }),
    ...(published !== null && { published }),
  }
}
