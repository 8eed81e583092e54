import { type Notice, type NoticeFacts, type NoticeKind, noticeWords } from "@plumbline/contract"
import type { Kysely } from "kysely"
import type { Tables } from "../database/tables.ts"

/** How many notices an inbox shows: the newest. */
const most = 200

export async function noticesOf(db: Kysely<Tables>, person: string): Promise<Notice[]> {
  const rows = await db
    .selectFrom("notices")
    .select(["id", "kind", "cycle", "assessment", "facts", "at", "readAt"])
    .where("person", "=", person)
    .orderBy("at", "desc")
    .orderBy("id")
    .limit(most)
    .execute()
  return rows.map(({ kind, facts, readAt, ...row }) => ({
    ...row,
    kind,
    ...wordsOf(kind, facts),
    ...(readAt !== null && { readAt }),
  }))
}

/** The words of a stored notice. */
export function wordsOf(kind: string, facts: string): { readonly zh: string; readonly en: string } {
  const about: NoticeFacts = JSON.parse(facts)
  // Notices are written by `notify` alone, with a kind of the contract.
  return noticeWords(kind as NoticeKind, about)
}

export async function unreadOf(db: Kysely<Tables>, person: string): Promise<number> {
  const { count } = await db
    .selectFrom("notices")
    .select(({ fn }) => fn.countAll<number | string>().as("count"))
    .where("person", "=", person)
    .where("readAt", "is", null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
