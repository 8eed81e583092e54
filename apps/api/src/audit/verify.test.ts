import Sqlite from "better-sqlite3"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type Database, openSqlite } from "../database/open.ts"
import { appendAudit } from "./append.ts"
import { brokenChains } from "./verify.ts"

describe("the audit chains", () => {
  let folder = ""
  let database: Database
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "plumbline audit "))
    database = await openSqlite(join(folder, "plumbline.sqlite"))
    for (let index = 1; index <= 5; index++) await append("people", `change ${index}`)
    await append("assessment", "only one")
  })
  afterEach(async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  function append(chain: string, action: string): Promise<void> {
    const event = { chain, person: "system", action, subject: "x", at: "2019-01-01T00:00:00.000Z", after: { action } }
    return database.writes.run((db) => appendAudit(db, event))
  }

  /** Someone with the file in hand. */
  function tamper(statement: string): void {
    const file = new Sqlite(join(folder, "plumbline.sqlite"))
    file.exec(statement)
    file.close()
  }

  it("are whole when nobody touched them", async () => {
    expect(await brokenChains(database.reads)).toEqual([])
  })

  it.each([
    ["a changed row", "update audit set after = '{}' where chain = 'people' and sequence = 3", 3],
    ["a changed person", "update audit set person = 'x' where chain = 'people' and sequence = 2", 2],
    ["a removed row", "delete from audit where chain = 'people' and sequence = 4", 4],
    ["a removed end", "delete from audit where chain = 'people' and sequence = 5", 5],
    [
      "two rows that changed places",
      `update audit set sequence = 99 where chain = 'people' and sequence = 2;
       update audit set sequence = 2 where chain = 'people' and sequence = 3;
       update audit set sequence = 3 where chain = 'people' and sequence = 99`,
      2,
    ],
    ["a head that was put back", "update auditHeads set sequence = 4 where chain = 'people'", 6],
  ])("name %s, and no other chain", async (_, statement, sequence) => {
    tamper(statement)
    expect(await brokenChains(database.reads)).toEqual([{ chain: "people", sequence }])
  })

  it("are not broken by a write that was rolled back", async () => {
    const failing = database.writes.run(async (db) => {
      await appendAudit(db, { chain: "people", person: "x", action: "x", subject: "x", at: "x" })
      throw new Error("no")
    })
    await Promise.all([expect(failing).rejects.toThrow("no"), append("people", "after")])
    expect(await brokenChains(database.reads)).toEqual([])
    const { sequence } = await database.reads
      .selectFrom("auditHeads")
      .select("sequence")
      .where("chain", "=", "people")
      .executeTakeFirstOrThrow()
    expect(sequence).toBe(6)
  })
})
