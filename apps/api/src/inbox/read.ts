import type { Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"

interface Reading {
  readonly person: Person
  /** Without it, all of them. */
  readonly notices: readonly string[] | undefined
  readonly now: string
}

/** Marks a person's own notices as read; those of others, and those read before, stay as they are. */
export async function markRead(db: Kysely<Tables>, { person, notices, now }: Reading): Promise<void> {
  const unread = await db
    .selectFrom("notices")
    .select("id")
    .where("person", "=", person.id)
    .where("readAt", "is", null)
    .orderBy("id")
    .execute()
  const read = unread.map(({ id }) => id).filter((id) => notices === undefined || notices.includes(id))
  if (read.length === 0) return
  for (const id of read) await db.updateTable("notices").set({ readAt: now }).where("id", "=", id).execute()
  await appendAudit(db, {
    chain: "people",
    person: person.id,
    action: "readNotices",
    subject: person.id,
    at: now,
    after: { notices: read },
  })
}
