import { createHash } from "node:crypto"
import type { Kysely } from "kysely"
import { forget } from "../database/memory.ts"
import { prepared } from "../database/prepared.ts"
import type { Tables } from "../database/tables.ts"
import { originOf } from "./origin.ts"

/** One change: who did what to what, and what it was before and after (JSON values). */
export interface AuditEvent {
  /** The assessment's id, or "people" for everything that belongs to no assessment. */
  readonly chain: string
  /** The person's id, or "system". */
  readonly person: string
  readonly action: string
  readonly subject: string
  readonly at: string
  readonly before?: unknown
  readonly after?: unknown
}

/** What changes nothing that is remembered of an assessment: whose it is, where it stands, who works on it. */
const keeping: ReadonlySet<string> = new Set(["answer", "restore"])

/** What stands before the first row of a chain. */
export const beginning = "0".repeat(64)

/**
 * Appends an event to its hash chain, inside the transaction of the change itself. The head is read from its row there and
 * never kept in memory, or a write that is rolled back would break the chain.
 */
export async function appendAudit(db: Kysely<Tables>, event: AuditEvent): Promise<void> {
  const [head] = await headOf(db, { chain: event.chain })
  if (!keeping.has(event.action)) forget(db)
  const origin = originOf(db)
  const row: AuditRow = {
    chain: event.chain,
    sequence: (head?.sequence ?? 0) + 1,
    at: event.at,
    person: event.person,
    action: event.action,
    subject: event.subject,
    before: event.before === undefined ? null : JSON.stringify(event.before),
    after: event.after === undefined ? null : JSON.stringify(event.after),
    previous: head?.hash ?? beginning,
    address: origin?.address ?? null,
    client: origin?.client ?? null,
  }
  const hash = hashOf(row)
  const { chain, sequence } = row
  if (head) await moveHead(db, { chain, sequence, hash })
  else await db.insertInto("auditHeads").values({ chain, sequence, hash }).execute()
  await insertRow(db, { ...row, hash })
}

const headOf = prepared<{ chain: string }, { sequence: number; hash: string }>((db, value) =>
  db.selectFrom("auditHeads").select(["sequence", "hash"]).where("chain", "=", value("chain")),
)

const moveHead = prepared<{ chain: string; sequence: number; hash: string }>((db, value) =>
  db
    .updateTable("auditHeads")
    .set({ sequence: value("sequence"), hash: value("hash") })
    .where("chain", "=", value("chain")),
)

const insertRow = prepared<AuditRow & { readonly hash: string }>((db, value) =>
  db.insertInto("audit").values({
    chain: value("chain"),
    sequence: value("sequence"),
    at: value("at"),
    person: value("person"),
    action: value("action"),
    subject: value("subject"),
    before: value("before"),
    after: value("after"),
    previous: value("previous"),
    hash: value("hash"),
    address: value("address"),
    client: value("client"),
  }),
)

/** A row of the audit without its hash. */
export interface AuditRow {
  readonly chain: string
  readonly sequence: number
  readonly at: string
  readonly person: string
  readonly action: string
  readonly subject: string
  readonly before: string | null
  readonly after: string | null
  readonly previous: string
  /** Where the change came from; null for what the server did by itself, and in rows older than this column. */
  readonly address: string | null
  readonly client: string | null
}

/** SHA-256, in hex, over the row's values in a fixed order; a row without an origin is hashed as before there were any. */
export function hashOf(row: AuditRow): string {
  const { chain, sequence, at, person, action, subject, before, after, previous, address, client } = row
  const values = [chain, sequence, at, person, action, subject, before, after, previous]
  if (address !== null || client !== null) values.push(address, client)
  return createHash("sha256").update(JSON.stringify(values)).digest("hex")
}
