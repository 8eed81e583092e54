import { appendAudit } from "../audit/append.ts"
import { openSqlite } from "../database/open.ts"

// Writes until it is killed: a setting that counts, and its audit event, in one write. Says each count once it is acknowledged.
const [file = "", name = ""] = process.argv.slice(2)
const { writes } = await openSqlite(file)
let count = 0

async function write(): Promise<void> {
  count += 1
  const value = String(count)
  await writes.run(async (db) => {
    await db
      .insertInto("settings")
      .values({ key: name, value })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
      .execute()
    const event = { chain: name, person: "system", action: "count", subject: name, at: new Date().toISOString() }
    await appendAudit(db, { ...event, after: value })
  })
  process.stdout.write(`${value}\n`)
}

for (;;) await Promise.all(Array.from({ length: 8 }, write))
