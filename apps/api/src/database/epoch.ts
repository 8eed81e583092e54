import { randomBytes } from "node:crypto"
import type { Writes } from "./write-queue.ts"

/** The epoch that this database was given when it was made. */
export function epochOf(writes: Writes): Promise<string> {
  return writes.run(async (db) => {
    const kept = await db.selectFrom("settings").select("value").where("key", "=", "epoch").executeTakeFirst()
    if (kept) return kept.value
    const value = randomBytes(6).toString("hex")
    await db.insertInto("settings").values({ key: "epoch", value }).execute()
    return value
  })
}
