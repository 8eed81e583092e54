import Sqlite from "better-sqlite3"
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { setTimeout as pause } from "node:timers/promises"
import { sql } from "kysely"
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest"
import { type Database, openSqlite } from "../database/open.ts"
import { openServer } from "./server-process.ts"
import { smallDisk } from "./small-disk.ts"

const disk = smallDisk(16)
afterAll(() => disk?.remove())

// Only where a small disk can be had; what its parts do is tested everywhere.
if (disk) {
  it("a disk that may not be written keeps the server from starting, says why, and does so no longer once it may be", async () => {
    const place = { data: join(disk.folder, "data") }
    expect(await (await openServer(place, "--demo")).stop()).toBe(0)
    disk.setWritable(false)
    const failure = "不能写入数据文件夹 .*\nThe data folder .* cannot be written"
    await expect(openServer(place)).rejects.toThrow(new RegExp(failure))
    disk.setWritable(true)
    expect(await (await openServer(place)).stop()).toBe(0)
  })
}

const pageSize = 4096

/** Under the hands of whoever has it open. */
function overwrite(file: string, bytes: Buffer): void {
  const opened = openSync(file, "r+")
  writeSync(opened, bytes)
  closeSync(opened)
}

describe("a database in trouble", () => {
  let folder = ""
  let file = ""
  let database: Database
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "plumbline trouble "))
    file = join(folder, "plumbline.sqlite")
    database = await openSqlite(file)
  })
  afterEach(async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const write = (key: string, value = "1") =>
    database.writes.run(async (db) => {
      await db.insertInto("settings").values({ key, value }).execute()
      return key
    })
  const keptIn = async ({ reads }: Database): Promise<string[]> =>
    (await reads.selectFrom("settings").select("key").where("key", "like", "w%").orderBy("key").execute()).map(
      ({ key }) => key,
    )
  const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
    asked.then(
      () => "no fault",
      (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
    )

  it("that another program holds makes writers wait and readers not, and is used again once it is let go", async () => {
    const other = new Sqlite(file)
    other.exec("begin immediate")
    const patient = write("w1")
    const began = performance.now()
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await keptIn(database)).toEqual([])
      await pause(50)
    }
    // Five looks with a pause each; had the writer's waiting held everybody up, it would be many times that.
    expect(performance.now() - began).toBeLessThan(2000)
    other.exec("commit")
    expect(await patient).toBe("w1")

    other.exec("begin immediate")
    expect(await codeOf(write("w2"))).toBe("SQLITE_BUSY")
    other.close()
    expect(await write("w3")).toBe("w3")
    expect(await keptIn(database)).toEqual(["w1", "w3"])
  }, 20_000)

  it("that may not be written keeps what it has, is read, and is written again once it may be", async () => {
    await write("w1")
    await sql`pragma query_only = on`.execute(database.writer)
    expect(await codeOf(write("w2"))).toBe("SQLITE_READONLY")
    expect(await keptIn(database)).toEqual(["w1"])
    await sql`pragma query_only = off`.execute(database.writer)
    await write("w3")
    expect(await keptIn(database)).toEqual(["w1", "w3"])
  })

  it("whose pages break while it is open says so where they are read, and is read again once they are whole", async () => {
    for (let row = 0; row < 50; row += 1) await write(`w${row}`, "文".repeat(4000))
    await database.close()
    const bytes = readFileSync(file)
    const broken = Buffer.from(bytes).fill(0xff, pageSize * 40)
    database = await openSqlite(file)
    overwrite(file, broken)
    const all = () => database.reads.selectFrom("settings").selectAll().execute()
    expect(await codeOf(all())).toMatch(/^SQLITE_CORRUPT/)
    expect(await codeOf(all())).toMatch(/^SQLITE_CORRUPT/)
    overwrite(file, bytes)
    expect(await keptIn(database)).toHaveLength(50)
    expect(await all()).toHaveLength(51)
  })

  // Windows moves no file that is open.
  if (process.platform !== "win32") {
    it("whose journal is taken away acknowledges nothing more and loses nothing that was, and goes on once it is back", async () => {
      await write("w1")
      renameSync(`${file}-wal`, `${file} away`)
      expect(await codeOf(write("w2"))).toBe("DATABASE_MOVED")
      // What was acknowledged is in the file itself by now: somebody who has that file alone has all of it.
      cpSync(file, join(folder, "alone.sqlite"))
      const alone = await openSqlite(join(folder, "alone.sqlite"))
      expect(await keptIn(alone)).toEqual(["w1"])
      await alone.close()
      renameSync(`${file} away`, `${file}-wal`)
      await write("w3")
      expect(await keptIn(database)).toEqual(["w1", "w3"])
    })

    it("that is replaced by another acknowledges nothing more, until it is the one that was opened", async () => {
      await write("w1")
      renameSync(file, `${file} away`)
      cpSync(`${file} away`, file)
      expect(await codeOf(write("w2"))).toBe("DATABASE_MOVED")
      renameSync(`${file} away`, file)
      await write("w3")
      expect(await keptIn(database)).toEqual(["w1", "w3"])
    })

    it("that was left without a stop, and its journal taken away, is not opened as if nothing were missing", async () => {
      await write("w1")
      for (const part of ["", "-wal", "-shm"]) cpSync(`${file}${part}`, join(folder, `left.sqlite${part}`))
      const left = join(folder, "left.sqlite")
      renameSync(`${left}-wal`, `${left} away`)
      expect(await codeOf(openSqlite(left))).toBe("DATABASE_JOURNAL")
      renameSync(`${left} away`, `${left}-wal`)
      const opened = await openSqlite(left)
      expect(await keptIn(opened)).toEqual(["w1"])
      await opened.close()
    })
  }
})
