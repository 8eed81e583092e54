import type { Client } from "@plumbline/client"
import { shortFingerprint } from "@plumbline/rubric-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, refusalOf } from "../testing/expect.ts"
import { fillIn, sheetFor, startTestYear, type TestYear, workedCase } from "../testing/year.ts"

describe("a printed fingerprint", () => {
  let year: TestYear
  let printed: string
  beforeAll(async () => {
    year = await startTestYear()
    await fillIn(year.county, year, workedCase("year-like-any-other-1").facts)
    printed = (await sheetFor(year.county, year.assessment, "self")).sheet.fingerprint
  })
  afterAll(() => year.server.stop())

  const ask = (fingerprint: string, client: Client = year.county) =>
    client.request("GET /proof/{fingerprint}", { params: { fingerprint } })
  const standings = async (fingerprint: string, client?: Client) =>
    (await bodyOf(ask(fingerprint, client))).sheets.map(({ standing }) => standing)

  it("of a draft is on no record", async () => {
    expect(await standings(printed)).toEqual([])
  })

  it("is that of the sheet on record once it was submitted, whole or short, however it is typed", async () => {
    const params = { assessment: year.assessment }
    const body = { fingerprint: printed }
    await bodyOf(year.county.request("POST /assessments/{assessment}/submit", { params, body }))
    const short = shortFingerprint(printed)
    for (const typed of [printed, printed.toUpperCase(), short, short.replaceAll(" ", "-")]) {
      const { sheets } = await bodyOf(ask(typed))
      expect(sheets).toMatchObject([
        { unit: "濉溪县", cycle: "又一年", layer: "self", fingerprint: printed, standing: "onRecord" },
      ])
    }
    expect(await standings(`${printed.slice(0, 40)}${"0".repeat(24)}`)).toEqual([])
  })

  it("tells nobody anything of what they may not read", async () => {
    expect(await standings(printed, year.lead)).toEqual(["onRecord"])
    expect(await standings(printed, await year.server.signedIn("xiangshan"))).toEqual([])
  })

  it("is superseded once the assessment was returned", async () => {
    const params = { assessment: year.assessment }
    await bodyOf(
      year.admin.request("POST /assessments/{assessment}/return", { params, body: { remarks: [{ text: "请补充" }] } }),
    )
    expect(await standings(printed)).toEqual(["superseded"])
  })

  it("of a verified sheet is not the county's to ask after before it is published", async () => {
    const [row] = await year.server.readDatabase(
      `select fingerprint, people.username from steps join assessments on assessments.id = assessment
       join people on people.unit = assessments.unit where layer = 'verified' and state = 'verified' limit 1`,
    )
    const verified = String(row?.["fingerprint"])
    expect(await standings(verified, year.admin)).toEqual(["onRecord"])
    expect(await standings(verified, await year.server.signedIn(String(row?.["username"])))).toEqual([])
  })

  it("is refused where it cannot be one", async () => {
    for (const typed of ["1a2b3c", "zzzz zzzz zzzz", `${printed}00`])
      expect(await refusalOf(ask(typed))).toBe("invalid")
  })

  it("is not to be guessed: sixty tries in ten minutes", async () => {
    await year.server.changeDatabase("update proofTries set count = 59")
    expect(await standings(printed)).toEqual(["superseded"])
    expect(await refusalOf(ask(printed))).toBe("tooMany")
    year.server.setClock(new Date(Date.now() + 11 * 60_000).toISOString())
    expect(await standings(printed)).toEqual(["superseded"])
    year.server.setClock(undefined)
  })
})

describe("the proof of the audit", () => {
  it("is shown to the centre, with the last seal, and names what somebody changed", async () => {
    const year = await startTestYear()
    const prove = () => bodyOf(year.admin.request("GET /audit/proof"))
    await year.server.tick()
    const whole = await prove()
    expect(whole).toMatchObject({ seals: 1, faults: [], last: { sequence: 1 } })
    expect(await year.server.readDatabase("select count(*) as count from audit")).toEqual([{ count: whole.events }])
    await year.server.changeDatabase("delete from audit where chain = ? and sequence = 1", year.assessment)
    expect((await prove()).faults).toEqual([{ kind: "removed", chain: year.assessment, sequence: 1 }])
    await year.server.stop()
  })

  it("is sealed over what was published, and results print that seal", async () => {
    const year = await startTestYear()
    const params = { cycle: year.cycle }
    const sealOf = async () => (await bodyOf(year.county.request("GET /cycles/{cycle}/seal", { params }))).seal
    await year.server.tick()
    expect(await sealOf()).toBeUndefined()
    const published = new Date().toISOString()
    await year.server.changeDatabase(
      "insert into steps (assessment, sequence, action, stateBefore, stateAfter, by, at, layer) values (?, 1, 'publish', 'decided', 'published', ?, ?, 'decided')",
      year.assessment,
      year.people.admin.id,
      published,
    )
    expect(await sealOf()).toBeUndefined()
    await bodyOf(year.admin.request("POST /units", { body: { code: "349998", name: "新区", kind: "district" } }))
    year.server.setClock(new Date(Date.now() + 2 * 3_600_000).toISOString())
    await year.server.tick()
    expect((await sealOf())?.sequence).toBe(2)
    await year.server.stop()
  })
})
