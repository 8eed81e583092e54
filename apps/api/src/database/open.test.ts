import { betterAuth } from "better-auth"
import { getMigrations } from "better-auth/db/migration"
import { bearer, username } from "better-auth/plugins"
import Sqlite from "better-sqlite3"
import { sql } from "kysely"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openSqlite } from "./open.ts"

describe("the database file", () => {
  let folder = ""
  let file = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "plumbline file "))
    file = join(folder, "plumbline.sqlite")
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it("is made at the first opening and the same at the next", async () => {
    const first = await openSqlite(file)
    await first.close()
    const second = await openSqlite(file, { mustExist: true })
    expect(second.epoch).toBe(first.epoch)
    expect(second.epoch).toMatch(/^[0-9a-f]{12}$/)
    await second.close()
  })

  it("is written durably, with its references kept", async () => {
    const { writer, close } = await openSqlite(file)
    const pragma = async (name: string) => {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(writer)
      return Object.values(rows[0] ?? {})[0]
    }
    expect(await pragma("journal_mode")).toBe("wal")
    expect(await pragma("synchronous")).toBe(2)
    expect(await pragma("foreign_keys")).toBe(1)
    await close()
  })

  it("has every table and column that better-auth wants", async () => {
    const database = await openSqlite(file)
    const { options } = betterAuth({
      database: { db: database.writer, type: "sqlite" },
      secret: "only to ask for its tables, never to sign",
      baseURL: "http://127.0.0.1",
      emailAndPassword: { enabled: true },
      plugins: [username(), bearer()],
      telemetry: { enabled: false },
      logger: { disabled: true },
    })
    const { toBeAdded, toBeCreated } = await getMigrations(options)
    expect({ toBeAdded, toBeCreated }).toEqual({ toBeAdded: [], toBeCreated: [] })
    await database.close()
  })

  it("keeps text and whole numbers only, in our own tables", async () => {
    await (await openSqlite(file)).close()
    const database = new Sqlite(file, { readonly: true })
    const theirs = ["user", "session", "account", "verification", "kysely_migration", "kysely_migration_lock"]
    const columns = database
      .prepare(
        `select distinct lower(columns.type) from sqlite_master as tables, pragma_table_info(tables.name) as columns
         where tables.type = 'table' and tables.name not in (select value from json_each(?))`,
      )
      .pluck()
      .all(JSON.stringify(theirs))
    expect(columns.sort()).toEqual(["integer", "text"])
    database.close()
  })

  it.each([
    ["no database", () => Buffer.from("not a database, but long enough to look at. ".repeat(40)), "SQLITE_NOTADB"],
    ["a foreign database", foreign, "DATABASE_FOREIGN"],
    ["a database of a newer version", newer, "DATABASE_NEWER"],
    ["a database with broken pages", broken, "DATABASE_BROKEN|SQLITE_CORRUPT"],
  ])("is refused and left as it is where it holds %s", async (_, make, codes) => {
    const bytes = await make(folder)
    writeFileSync(file, bytes)
    const error: unknown = await openSqlite(file).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error instanceof Error && "code" in error ? error.code : error).toMatch(new RegExp(`^(${codes})`))
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it("is not made where it must be there", async () => {
    await expect(openSqlite(file, { mustExist: true })).rejects.toMatchObject({ code: "DATABASE_MISSING" })
  })
})

async function ours(folder: string): Promise<string> {
  const file = join(folder, "made.sqlite")
  const { close } = await openSqlite(file)
  await close()
  return file
}

async function newer(folder: string): Promise<Buffer> {
  const file = await ours(folder)
  const database = new Sqlite(file)
  database.prepare("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')").run()
  database.close()
  return readFileSync(file)
}

async function foreign(folder: string): Promise<Buffer> {
  const file = join(folder, "foreign.sqlite")
  const database = new Sqlite(file)
  database.exec("create table recipes (name text); insert into recipes values ('豆腐')")
  database.close()
  return readFileSync(file)
}

async function broken(folder: string): Promise<Buffer> {
  const bytes = readFileSync(await ours(folder))
  // All pages behind the first few, where the schema stands.
  bytes.fill(0x5a, Math.floor(bytes.length / 2))
  return bytes
}
