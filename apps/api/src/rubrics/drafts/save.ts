import type { Draft, Person } from "@plumbline/contract"
import { criteriaOf, digestOfJson, type Rubric } from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
import { appendAudit } from "../../audit/append.ts"
import type { Tables } from "../../database/tables.ts"
import { administratorsOnly } from "../../people/standing.ts"
import { ProblemError } from "../../server/problem-error.ts"
import { draftById, packed, shownDraft, type StoredDraft, versionOf } from "./stored.ts"

interface Saving {
  readonly person: Person
  readonly draft: string
  /** The version that the person saw. */
  readonly version: number
  readonly rubric: Rubric
  readonly now: string
  /** The older version that this brings back. */
  readonly restored?: number
}

/** Saves the whole rubric of a draft as its next version, if nobody else saved since the one that was seen. */
export async function saveDraft(db: Kysely<Tables>, saving: Saving): Promise<Draft> {
  const { person, rubric, now, restored } = saving
  const row = await draftToChange(db, saving)
  const before = await versionOf(db, row.id, row.version)
  const digest = digestOfJson(rubric)
  if (digest === before.digest) return shownDraft(db, row)
  const after: StoredDraft = {
    ...row,
    title: rubric.title,
    year: rubric.year,
    version: row.version + 1,
    changedAt: now,
    changedBy: person.id,
  }
  const { title, year, version, changedAt, changedBy } = after
  await db.updateTable("drafts").set({ title, year, version, changedAt, changedBy }).where("id", "=", row.id).execute()
  await keepVersion(db, { row: after, rubric, digest, restored })
  await appendAudit(db, {
    chain: "people",
    person: person.id,
    action: restored === undefined ? "saveDraft" : "restoreDraft",
    subject: row.id,
    at: now,
    // The versions themselves are kept beside; the digests prove them.
    before: { version: row.version, digest: before.digest },
    after: {
      version,
      digest,
      changed: changedCriteria(before.rubric, rubric),
      ...(restored !== undefined && { restored }),
    },
  })
  return shownDraft(db, after)
}

/** A draft that may still be changed, seen as it is now. */
export async function draftToChange(
  db: Kysely<Tables>,
  { person, draft, version }: Pick<Saving, "person" | "draft" | "version">,
): Promise<StoredDraft> {
  administratorsOnly(person)
  const row = await draftById(db, draft)
  if (row.published !== null || row.discardedAt !== null) throw new ProblemError("wrongState")
  if (row.version !== version) throw new ProblemError("stale", { current: await shownDraft(db, row) })
  return row
}

interface Keeping {
  readonly row: StoredDraft
  readonly rubric: Rubric
  readonly digest: string
  readonly restored?: number | undefined
}

export async function keepVersion(db: Kysely<Tables>, { row, rubric, digest, restored }: Keeping): Promise<void> {
  const { id: draft, version, changedAt: at, changedBy: by } = row
  await db
    .insertInto("draftVersions")
    .values({ draft, version, packed: packed(rubric), digest, at, by, restored: restored ?? null })
    .execute()
}

/** The ids of the criteria that came, went or are written otherwise. */
function changedCriteria(before: Rubric, after: Rubric): string[] {
  const texts = (rubric: Rubric) => new Map(criteriaOf(rubric).map((one) => [one.id, JSON.stringify(one)]))
  const [old, young] = [texts(before), texts(after)]
  return [...new Set([...old.keys(), ...young.keys()])].filter((id) => old.get(id) !== young.get(id))
}
