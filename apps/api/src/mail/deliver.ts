import type { Database } from "../database/open.ts"
import { wordsOf } from "../inbox/queries.ts"
import type { Letter, Mail } from "./mail.ts"

/** Older notices are not mailed any more: after a time without settings nobody wants all of it at once. In milliseconds. */
const freshness = 2 * 86_400_000
const mostTries = 8
const mostAtOnce = 50
const minute = 60_000

interface Delivery {
  readonly sent: number
  readonly failures: readonly unknown[]
}

interface Delivering {
  readonly mail: Mail
  /** Where people open the product. */
  readonly address: string
  /** Says that the server closes. */
  readonly closing?: AbortSignal
}

/** So many letters that are not taken are enough for one round: the mail server is likely away. */
const enoughFailures = 3

/**
 * Mails the unread notices of whoever has an address. A server takes a notice in a transaction of its own before it sends, so
 * that no other sends it too; one that fails is tried again after 2, 4, 8 … minutes.
 */
export async function deliver(
  database: Database,
  { mail, address, closing }: Delivering,
  now: () => string,
): Promise<Delivery> {
  const failures: unknown[] = []
  let sent = 0
  for (const waiting of await waitingNotices(database, now())) {
    if (closing?.aborted || failures.length >= enoughFailures) break
    if (!(await take(database, waiting, now()))) continue
    try {
      await mail.send(letterOf(waiting, address))
      const mailedAt = now()
      await database.writes.run((db) =>
        db.updateTable("notices").set({ mailedAt }).where("id", "=", waiting.id).execute(),
      )
      sent += 1
    } catch (error) {
      failures.push(error)
    }
  }
  return { sent, failures }
}

async function waitingNotices({ reads }: Database, now: string) {
  return reads
    .selectFrom("notices")
    .innerJoin("mailAddresses", "mailAddresses.person", "notices.person")
    .innerJoin("people", "people.id", "notices.person")
    .select(["notices.id", "notices.kind", "notices.facts", "notices.mailTries", "mailAddresses.address"])
    .where("people.disabledAt", "is", null)
    .where("readAt", "is", null)
    .where("mailedAt", "is", null)
    .where("mailTries", "<", mostTries)
    .where("at", ">", new Date(Date.parse(now) - freshness).toISOString())
    .where(({ eb, or }) => or([eb("mailAfter", "is", null), eb("mailAfter", "<=", now)]))
    .orderBy("at")
    .limit(mostAtOnce)
    .execute()
}

type Waiting = Awaited<ReturnType<typeof waitingNotices>>[number]

/** Whether this server, and no other, sends it now. */
function take({ writes }: Database, { id, mailTries }: Waiting, now: string): Promise<boolean> {
  const mailAfter = new Date(Date.parse(now) + 2 ** (mailTries + 1) * minute).toISOString()
  return writes.run(async (db) => {
    const { numUpdatedRows } = await db
      .updateTable("notices")
      .set({ mailTries: mailTries + 1, mailAfter })
      .where("id", "=", id)
      .where("mailTries", "=", mailTries)
      .executeTakeFirst()
    return Number(numUpdatedRows) === 1
  })
}

function letterOf({ id, kind, facts, address: to }: Waiting, address: string): Letter {
  const { zh, en } = wordsOf(kind, facts)
  return { id, to, subject: `准绳：${zh}`, text: `${zh}\n${en}\n\n${address}/\n` }
}
