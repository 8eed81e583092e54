import type { Kysely } from "kysely"
import type { Tables } from "../database/tables.ts"

/** How many events are read at once. */
const page = 500
const encoder = new TextEncoder()

interface Wanted {
  readonly chain: string
  /** Only the events about this. */
  readonly subject?: string
}

/** A chain of the audit as a JSON array, one event a line, with its hashes; read in pages, never as a whole. */
export async function* auditJson(db: Kysely<Tables>, { chain, subject }: Wanted): AsyncGenerator<Uint8Array> {
  yield encoder.encode("[")
  let last = 0
  let separator = "\n"
  for (;;) {
    const rows = await db
      .selectFrom("audit")
      .selectAll()
      .where("chain", "=", chain)
      .where("sequence", ">", last)
      .orderBy("sequence")
      .limit(page)
      .execute()
    for (const row of rows) {
      last = row.sequence
      if (subject !== undefined && row.subject !== subject) continue
      yield encoder.encode(`${separator}${JSON.stringify(row)}`)
      separator = ",\n"
    }
    if (rows.length < page) break
  }
  yield encoder.encode("\n]\n")
}
