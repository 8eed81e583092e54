import Sqlite from "better-sqlite3"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { type Database, openSqlite } from "../database/open.ts"
import { openLoad } from "./load.ts"
import { openServer, serverCommand } from "./server-process.ts"
import { smallDisk } from "./small-disk.ts"

describe("a database that may not grow any more", () => {
  let folder = ""
  let database: Database
  /** The connection that writes, on which SQLite itself is told how many pages there may be. */
  let writer: Sqlite.Database

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "plumbline full "))
    const pragmas = vi.spyOn(Sqlite.prototype, "pragma")
    database = await openSqlite(join(folder, "plumbline.sqlite"))
    const found = pragmas.mock.contexts[0]
    pragmas.mockRestore()
    if (!(found instanceof Sqlite)) throw new Error("no connection was opened")
    writer = found
  })
  afterEach(async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const pages = (most: number): unknown => writer.pragma(`max_page_count = ${most}`)
  const write = (key: string, size: number) =>
    database.writes.run(async (db) => {
      await db
        .insertInto("settings")
        .values({ key, value: "汉".repeat(size) })
        .execute()
      return key
    })
  const kept = async () =>
    (await database.reads.selectFrom("settings").select("key").where("key", "like", "w%").orderBy("key").execute()).map(
      ({ key }) => key,
    )

  it("keeps nothing of a commit that has no room, says so to each who shared it, and goes on once there is some", async () => {
    const full = Number(writer.pragma("page_count", { simple: true })) + 10
    pages(full)
    const written = await Promise.allSettled([
      write("w1", 10),
      write("w2", 100_000),
      write("w3", 10),
      write("w4", 100_000),
      write("w5", 10),
    ])
    const acknowledged = written.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []))
    const refused = written.flatMap((result) => (result.status === "rejected" ? [result.reason] : []))
    expect(refused.map(({ code }) => code)).toEqual(refused.map(() => "SQLITE_FULL"))
    expect(await kept()).toEqual(acknowledged)
    expect(acknowledged).not.toContain("w2")
    pages(1_000_000)
    expect(await write("w6", 100_000)).toBe("w6")
    expect(await kept()).toEqual([...acknowledged, "w6"])
  })
})

const disk = smallDisk(24)
afterAll(() => disk?.remove())

// Only where a small disk can be had; what its parts do is tested everywhere.
if (disk) {
  describe("a disk that is full, with the database, the evidence and the log on it", () => {
    it("stops no reader, loses nothing, and all goes on by itself once there is room", async () => {
      const place = { data: join(disk.folder, "data"), log: join(disk.folder, "log"), env: { PLUMBLINE_LOG: "info" } }
      const server = await openServer(place, "--demo")
      let isOver = false
      try {
        const load = await openLoad(server.address)
        const writing = load.write(server.address, () => isOver)
        disk.fill()
        await expect.poll(load.waitedFor, { timeout: 30_000 }).toEqual(["storageFull"])
        const said = async (): Promise<unknown> => (await fetch(`${server.address}/ready`)).json()
        const detail = "database: failed: SQLITE_FULL; evidence: failed: ENOSPC"
        await expect.poll(said, { timeout: 20_000, interval: 500 }).toMatchObject({ code: "unavailable", detail })
        expect(await load.faults(server.address)).toEqual([])

        disk.makeRoom()
        const before = load.acknowledged()
        await expect.poll(load.acknowledged, { timeout: 20_000 }).toBeGreaterThan(before + 50)
        isOver = true
        await writing
        expect(await load.faults(server.address)).toEqual([])
        expect(load.waitedFor()).toEqual(["storageFull"])
        await expect.poll(said, { timeout: 10_000, interval: 500 }).toMatchObject({ ready: true })
        expect(await server.stop()).toBe(0)
        expect(await serverCommand(place, "audit", "verify")).toMatchObject({ code: 0 })
        const last = readFileSync(place.log, "utf8").trimEnd().split("\n").at(-1) ?? ""
        expect(JSON.parse(last)).toMatchObject({ msg: "answered" })
      } finally {
        isOver = true
        await server.kill()
      }
    }, 120_000)
  })
}
