import type { Context } from "hono"
import type { Kysely } from "kysely"
import type { Tables } from "../database/tables.ts"
import { ProblemError } from "./problem-error.ts"
import type { Services } from "./services.ts"

/** For how long a request may be sent again, in milliseconds: longer than people are without a network. */
const kept = 7 * 24 * 60 * 60 * 1000

/** What a write answered, as it travels. */
export interface SentAnswer {
  readonly text: string
  readonly etag?: string | undefined
}

interface Once {
  readonly person: string
  readonly key: string
  /** A keyed digest of all that was asked. */
  readonly request: string
  /** Something slow comes before the write, so the handler cannot run inside the transaction. */
  readonly slow: boolean
}

/** What tells one request from another, where it carries an Idempotency-Key. */
export function keyOf(context: Context): string | undefined {
  const key = context.req.header("idempotency-key")
  if (key === undefined || /^[\x21-\x7e]{1,128}$/.test(key)) return key
  const detail = "Idempotency-Key 应为1至128个可见字符。 / An Idempotency-Key has 1 to 128 visible characters."
  throw new ProblemError("malformed", { detail })
}

/**
 * Gives a request that is sent again the answer that it got the first time, which is kept in the transaction of the write
 * itself. A refusal changed nothing, so it is not kept: the request is judged anew.
 */
export async function answerOnce(
  services: Services,
  once: Once,
  handle: (services: Services) => Promise<SentAnswer>,
): Promise<SentAnswer> {
  const { database, now } = services
  const inside = async (db: Kysely<Tables>, work: (services: Services) => Promise<SentAnswer>) => {
    const before = await keptAnswer(db, once)
    if (before) return before
    // All that the handler reads and writes is in the one transaction that keeps its answer too.
    const run = <Result>(write: (db: Kysely<Tables>) => Promise<Result>) => write(db)
    const answer = await work({
      ...services,
      database: { ...database, reads: db, writes: { ...database.writes, run } },
    })
    await keep(db, once, answer, now())
    return answer
  }
  if (!once.slow) return database.writes.run((db) => inside(db, handle))
  const before = await keptAnswer(database.reads, once)
  if (before) return before
  const answer = await handle(services)
  return database.writes.run((db) => inside(db, async () => answer))
}

async function keptAnswer(db: Kysely<Tables>, { person, key, request }: Once): Promise<SentAnswer | undefined> {
  const row = await db
    .selectFrom("keptAnswers")
    .select(["request", "etag", "body"])
    .where("person", "=", person)
    .where("key", "=", key)
    .executeTakeFirst()
  if (!row) return undefined
  if (row.request !== request) throw new ProblemError("keyReused")
  return { text: row.body, etag: row.etag ?? undefined }
}

async function keep(
  db: Kysely<Tables>,
  { person, key, request }: Once,
  { text, etag }: SentAnswer,
  at: string,
): Promise<void> {
  await db
    .insertInto("keptAnswers")
    .values({ person, key, request, etag: etag ?? null, body: text, at })
    .execute()
}

/** Forgets the answers to requests that nobody will send again. */
export async function sweepKeptAnswers({ database, now }: Pick<Services, "database" | "now">): Promise<void> {
  const before = new Date(Date.parse(now()) - kept).toISOString()
  await database.writes.run((db) => db.deleteFrom("keptAnswers").where("at", "<", before).execute())
}
