import type { DraftLine, Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { appendAudit } from "../../audit/append.ts"
import type { Tables } from "../../database/tables.ts"
import { administratorsOnly } from "../../people/standing.ts"
import { ProblemError } from "../../server/problem-error.ts"
import { draftToChange } from "./save.ts"
import { draftById, lineOf, type StoredDraft } from "./stored.ts"

interface Putting {
  readonly person: Person
  readonly draft: string
  readonly now: string
}

/** Puts a draft away; nothing of it is lost. */
export async function discardDraft(db: Kysely<Tables>, putting: Putting & { version: number }): Promise<DraftLine> {
  return put(db, putting, await draftToChange(db, putting), putting.now)
}

/** Brings a draft back that was put away. */
export async function recoverDraft(db: Kysely<Tables>, putting: Putting): Promise<DraftLine> {
  administratorsOnly(putting.person)
  const row = await draftById(db, putting.draft)
  if (row.discardedAt === null) throw new ProblemError("wrongState")
  return put(db, putting, row, null)
}

async function put(
  db: Kysely<Tables>,
  { person, now }: Putting,
  row: StoredDraft,
  discardedAt: string | null,
): Promise<DraftLine> {
  await db.updateTable("drafts").set({ discardedAt }).where("id", "=", row.id).execute()
  await appendAudit(db, {
    chain: "people",
    person: person.id,
    action: discardedAt === null ? "recoverDraft" : "discardDraft",
    subject: row.id,
    at: now,
    before: { discardedAt: row.discardedAt },
    after: { discardedAt },
  })
  return lineOf(db, { ...row, discardedAt })
}
