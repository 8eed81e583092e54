import { sql } from "kysely"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type Database, openSqlite } from "./open.ts"

describe("the write queue", () => {
  let folder = ""
  let database: Database
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "plumbline queue "))
    database = await openSqlite(join(folder, "plumbline.sqlite"))
  })
  afterEach(async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const put = (key: string, value = "1") =>
    database.writes.run((db) => db.insertInto("settings").values({ key, value }).execute())
  const keys = async () =>
    (await database.reads.selectFrom("settings").select("key").where("key", "like", "k%").orderBy("key").execute()).map(
      ({ key }) => key,
    )

  it("undoes a write that fails, whole, and none of its neighbours", async () => {
    const failing = database.writes.run(async (db) => {
      await db.insertInto("settings").values({ key: "k2", value: "1" }).execute()
      throw new Error("changed my mind")
    })
    const results = await Promise.allSettled([put("k1"), failing, put("k3"), put("k1")])
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "rejected"])
    expect(await keys()).toEqual(["k1", "k3"])
  })

  it("answers a write only when another connection can read it", async () => {
    await put("k1")
    expect(await keys()).toEqual(["k1"])
  })

  it("runs writes in the order in which they came", async () => {
    const order: number[] = []
    await Promise.all(Array.from({ length: 50 }, (_, index) => database.writes.run(async () => void order.push(index))))
    expect(order).toEqual(Array.from({ length: 50 }, (_, index) => index))
  })

  it("lets what arrives together share one commit", async () => {
    const version = async () => {
      const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(database.reads)
      return rows[0]?.data_version
    }
    const seen = new Set([await version()])
    const writes = Array.from({ length: 40 }, (_, index) =>
      put(`k${index}`).then(async () => seen.add(await version())),
    )
    await Promise.all(writes)
    // The number that SQLite changes for every commit of another connection.
    expect(seen.size).toBe(2)
  })

  it("takes writes that arrive while it is busy, and settles when nothing is left", async () => {
    const nested = database.writes.run(async () => void put("k2"))
    await nested
    await database.writes.settled()
    expect(await keys()).toEqual(["k2"])
  })

  it("cannot write through the connection for reading", async () => {
    const writing = database.reads.insertInto("settings").values({ key: "k1", value: "1" }).execute()
    await expect(writing).rejects.toThrow(/readonly/)
  })
})
