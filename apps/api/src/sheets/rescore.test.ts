import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openSqlite } from "../database/open.ts"
import { startTestServer, type TestServer } from "../testing/server.ts"
import { join } from "node:path"
import { rescoreFrozen } from "./rescore.ts"

const frozen = `from steps where sheet is not null`

describe("the sheets that were frozen", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ demo: true })
  })
  afterAll(() => server.stop())

  /** On a copy of the demo's database, changed by someone with the file in hand. */
  async function rescored(...statements: string[]) {
    for (const statement of statements) server.changeDatabase(statement)
    const database = await openSqlite(join(server.data, "plumbline.sqlite"), { mustExist: true })
    try {
      return await rescoreFrozen(database.reads)
    } finally {
      await database.close()
    }
  }
  /** Changes the steps, and puts them back as they were. */
  async function withSteps(...statements: string[]) {
    server.changeDatabase("create table kept as select * from steps")
    try {
      return await rescored(...statements)
    } finally {
      server.changeDatabase("delete from steps")
      server.changeDatabase("insert into steps select * from kept")
      server.changeDatabase("drop table kept")
    }
  }
  const last = `(select rowid ${frozen} order by rowid desc limit 1)`

  it("are what today's code makes of what they were computed from", async () => {
    const { sheets, unknown, differing } = await rescored()
    expect(sheets).toBe(server.readDatabase(`select count(*) as count ${frozen}`)[0]?.["count"])
    expect(sheets).toBeGreaterThan(3)
    expect([unknown, differing]).toEqual([0, []])
  })

  it.each([
    ["a total", `update steps set sheet = json_set(sheet, '$.total', '90') where rowid = ${last}`, ["total"]],
    ["a criterion", `update steps set sheet = json_set(sheet, '$.criteria."15"', '9') where rowid = ${last}`, ["15"]],
    ["a sentence", `update steps set sheet = json_set(sheet, '$.reasons."15"', '') where rowid = ${last}`, ["text"]],
    ["the fingerprint", `update steps set fingerprint = '00' where rowid = ${last}`, ["fingerprint"]],
    ["the whole sheet", `update steps set sheet = null where rowid = ${last}`, ["sheet"]],
  ])("are named when somebody changed %s", async (_, statement, what) => {
    const { differing } = await withSteps(statement)
    expect(differing.map((one) => one.what)).toEqual([what])
    expect(differing[0]).toMatchObject({ cycle: "2018年度", at: expect.stringMatching(/Z$/) })
  })

  it("are named when somebody changed the facts behind them", async () => {
    const { differing } = await withSteps(
      `update steps set input = json_set(input, '$.profile.kind', 'district')
      where rowid = ${last} and json_extract(input, '$.profile.kind') = 'county'`,
      `update steps set input = json_set(input, '$.facts', json('{}')) where rowid = ${last}`,
    )
    expect(differing[0]?.what).toEqual(expect.arrayContaining(["complete", "fingerprint", "open", "total"]))
  })

  it("are proved from what is stored where an older version kept nothing beside them", async () => {
    const { sheets, unknown, differing } = await withSteps("update steps set input = null")
    expect(differing).toEqual([])
    expect(unknown).toBeLessThan(sheets)
  })
})
