import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openDatabase } from "../database/address.ts"
import { startTestServer, type TestServer } from "../testing/server.ts"
import { rescoreFrozen } from "./rescore.ts"

/** The JSON of a column of one frozen step, changed. */
type Change = readonly [column: "sheet" | "input", change: (json: Record<string, Record<string, unknown>>) => unknown]

describe("the sheets that were frozen", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ demo: true })
  })
  afterAll(() => server.stop())

  /** On a copy of the demo's database, changed by someone with the file in hand. */
  async function rescored(...statements: string[]) {
    for (const statement of statements) await server.changeDatabase(statement)
    const database = await openDatabase(server.place, { mustExist: true })
    try {
      return await rescoreFrozen(database.reads)
    } finally {
      await database.close()
    }
  }
  /** Changes the steps, and puts them back as they were. */
  async function withSteps(...statements: string[]) {
    await server.changeDatabase("create table kept as select * from steps")
    try {
      return await rescored(...statements)
    } finally {
      await server.changeDatabase("delete from steps")
      await server.changeDatabase("insert into steps select * from kept")
      await server.changeDatabase("drop table kept")
    }
  }
  const last = `where assessment = (select max(assessment) from steps where sheet is not null) and sequence =
    (select max(sequence) from steps as others where others.assessment = steps.assessment and sheet is not null)`
  async function statementOf([column, change]: Change): Promise<string> {
    const [row] = await server.readDatabase(`select ${column} from steps ${last}`)
    const json = JSON.stringify(change(JSON.parse(String(row?.[column]))))
    return `update steps set ${column} = '${json.replaceAll("'", "''")}' ${last}`
  }

  it("are what today's code makes of what they were computed from", async () => {
    const { sheets, unknown, differing } = await rescored()
    expect(await server.readDatabase("select count(*) as count from steps where sheet is not null")).toEqual([
      { count: sheets },
    ])
    expect(sheets).toBeGreaterThan(3)
    expect([unknown, differing]).toEqual([0, []])
  })

  it.each<[string, string | Change, string[]]>([
    ["a total", ["sheet", (sheet) => ({ ...sheet, total: "90" })], ["total"]],
    ["a criterion", ["sheet", (sheet) => ({ ...sheet, criteria: { ...sheet["criteria"], 15: "9" } })], ["15"]],
    ["a sentence", ["sheet", (sheet) => ({ ...sheet, reasons: { ...sheet["reasons"], 15: "" } })], ["text"]],
    ["the fingerprint", `update steps set fingerprint = '00' ${last}`, ["fingerprint"]],
    ["the whole sheet", `update steps set sheet = null ${last}`, ["sheet"]],
  ])("are named when somebody changed %s", async (_, change, what) => {
    const { differing } = await withSteps(typeof change === "string" ? change : await statementOf(change))
    expect(differing.map((one) => one.what)).toEqual([what])
    expect(differing[0]).toMatchObject({ cycle: "2018年度", at: expect.stringMatching(/Z$/) })
  })

  it("are named when somebody changed the facts behind them", async () => {
    const bare: Change = [
      "input",
      (input) => ({ ...input, profile: { ...input["profile"], kind: "district" }, facts: {} }),
    ]
    const { differing } = await withSteps(await statementOf(bare))
    expect(differing[0]?.what).toEqual(expect.arrayContaining(["complete", "fingerprint", "open", "total"]))
  })

  it("are proved from what is stored where an older version kept nothing beside them", async () => {
    const { sheets, unknown, differing } = await withSteps("update steps set input = null")
    expect(differing).toEqual([])
    expect(unknown).toBeLessThan(sheets)
  })
})
