import { sql } from "kysely"
import pg from "pg"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { proveAudit } from "../../audit/verify.ts"
import { appendAudit } from "../../audit/append.ts"
import { createPostgres, type PostgresDatabase } from "../../testing/postgres.ts"
import { migrationNames } from "../migrate.ts"
import type { Database } from "../open.ts"
import { inSavepoint } from "../write-queue.ts"
import { isLost } from "./lost.ts"
import { openPostgres } from "./open.ts"

describe("a PostgreSQL database", () => {
  let made: PostgresDatabase
  let open: Database[] = []
  beforeEach(async () => {
    made = await createPostgres("empty")
  })
  afterEach(async () => {
    for (const { close } of open) await close()
    open = []
    await made.drop()
  })
  async function openTimes(count: number): Promise<Database[]> {
    open = await Promise.all(Array.from({ length: count }, () => openPostgres(made.address)))
    return open
  }
  const one = async (): Promise<Database> => {
    const [database] = await openTimes(1)
    if (!database) throw new Error("it was not opened")
    return database
  }
  const put = ({ writes }: Database, key: string, value = "1") =>
    writes.run((db) => db.insertInto("settings").values({ key, value }).execute())
  const count = ({ writes }: Database, chain: string) =>
    writes.run((db) => appendAudit(db, { chain, person: "system", action: "count", subject: chain, at: "2018" }))

  it("is made once by three that open it at the same time, and has one epoch", async () => {
    const databases = await openTimes(3)
    expect(new Set(databases.map(({ epoch }) => epoch)).size).toBe(1)
    const [first] = databases
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
      first?.reads ?? expect.fail(),
    )
    expect(rows.map(({ name }) => name)).toEqual(migrationNames)
  })

  it("tells every other process of a commit, and the own one how many writes it was", async () => {
    const [here, there] = await openTimes(2)
    if (!here || !there) throw new Error("they were not opened")
    const heard = { here: vi.fn<(writes: number) => void>(), there: vi.fn<(writes: number) => void>() }
    here.onCommit(heard.here)
    there.onCommit(heard.there)
    await put(here, "k1")
    await vi.waitFor(() => expect(heard.there.mock.calls).toEqual([[0]]))
    expect(heard.here.mock.calls).toContainEqual([1])
  })

  it("hears of commits again after its connections were cut", async () => {
    const [here, there] = await openTimes(2)
    if (!here || !there) throw new Error("they were not opened")
    const client = new pg.Client(made.address)
    await client.connect()
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'plumbline'")
    await client.end()
    const heard = vi.fn<(writes: number) => void>()
    there.onCommit(heard)
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 5000)
    heard.mockClear()
    await put(here, "k1")
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 5000)
  })

  it("keeps chains whole however many processes append to them at once", async () => {
    const databases = await openTimes(3)
    const written = Array.from({ length: 120 }, (_, index) =>
      count(databases[index % 3] ?? expect.fail(), `chain${index % 2}`),
    )
    await Promise.all(written)
    const [{ reads }] = databases as [Database]
    expect(await proveAudit(reads)).toMatchObject({ chains: 2, events: 120, faults: [] })
  })

  it("undoes a write that fails, whole, and none of its neighbours", async () => {
    const database = await one()
    const failing = database.writes.run(async (db) => {
      await db.insertInto("settings").values({ key: "k2", value: "1" }).execute()
      throw new Error("changed my mind")
    })
    const results = await Promise.allSettled([put(database, "k1"), failing, put(database, "k3"), put(database, "k1")])
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "fulfilled", "rejected", "rejected"])
    const kept = await database.reads.selectFrom("settings").select("key").where("key", "like", "k%").orderBy("key")
    expect(await kept.execute()).toEqual([{ key: "k1" }, { key: "k3" }])
  })

  it("tells what it is when the connection is lost inside a part of a write", async () => {
    const { writes } = await one()
    const lost = writes.run((db) =>
      inSavepoint(db, (inner) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(inner)),
    )
    const error = await lost.then(
      () => expect.fail("it went well"),
      (reason: Error) => reason,
    )
    expect(isLost(error)).toBe(true)
  })

  it("cannot be written through what is for reading", async () => {
    const { reads } = await one()
    const writing = reads.insertInto("settings").values({ key: "k1", value: "1" }).execute()
    await expect(writing).rejects.toThrow(/read-only/)
  })

  it("answers counts as numbers", async () => {
    const { reads } = await one()
    const query = reads.selectFrom("settings").select(({ fn }) => fn.countAll().as("count"))
    expect(await query.execute()).toEqual([{ count: 1 }])
  })

  it("keeps text by code point and 64-bit integers only", async () => {
    const { reads } = await one()
    const { rows } = await sql`
      select distinct data_type as type, collation_name as "order" from information_schema.columns
      where table_schema = current_schema() and table_name not like 'kysely%' order by 1`.execute(reads)
    expect(rows).toEqual([
      { type: "bigint", order: null },
      { type: "text", order: "C" },
    ])
  })

  it.each([
    ["of another program", "create table recipes (name text)", "DATABASE_FOREIGN"],
    [
      "of a newer version",
      "create table kysely_migration (name text); insert into kysely_migration values ('9999-later')",
      "DATABASE_NEWER",
    ],
  ])("is refused where it is one %s", async (_, statement, code) => {
    const client = new pg.Client(made.address)
    await client.connect()
    await client.query(statement)
    await client.end()
    await expect(openPostgres(made.address)).rejects.toMatchObject({ code })
  })
})
