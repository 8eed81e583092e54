import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf } from "../testing/expect.ts"
import { factsIn, fillIn, openYear, sheetFor, startTestYear, type TestYear, workedCase } from "../testing/year.ts"

describe("the board", () => {
  let year: TestYear
  beforeAll(async () => {
    year = await startTestYear()
  })
  afterAll(() => year.server.stop())

  it("shows an empty form with no points, not with those that nobody has lost yet", async () => {
    const { rows } = await bodyOf(year.admin.request("GET /cycles/{cycle}/board", { params: { cycle: year.cycle } }))
    expect(rows[0]).toMatchObject({ answered: 0, criteria: 44, self: { total: "0", complete: false } })
    expect(rows[0]).not.toHaveProperty("verified")
  })

  it("gives places with ties once every unit is decided: 1, 2, 2, 4", async () => {
    const { admin, server, epoch, people } = year
    const { units } = await bodyOf(admin.request("GET /units"))
    const { cycle } = await openYear(
      admin,
      units.map(({ id }) => id),
    )
    const board = async () => (await bodyOf(admin.request("GET /cycles/{cycle}/board", { params: { cycle } }))).rows
    const cases = ["year-like-any-other-1", "all-best", "year-like-any-other-1", "all-worst-county"]
    for (const [index, { assessment }] of (await board()).entries()) {
      const params = { assessment }
      const { facts } = workedCase(cases[index] ?? "")
      await fillIn(admin, { assessment, epoch }, facts)
      const reviewers = [{ person: people.reviewer1.id, lead: true }]
      await bodyOf(admin.request("PUT /assessments/{assessment}/reviewers", { params, body: { reviewers } }))
      const lead = await server.signedIn("reviewer1")
      const seen = async (layer: "self" | "verified" | "decided") => ({
        fingerprint: (await sheetFor(admin, assessment, layer)).sheet.fingerprint,
      })
      const self = await seen("self")
      await bodyOf(admin.request("POST /assessments/{assessment}/submit", { params, body: self }))
      await bodyOf(lead.request("POST /assessments/{assessment}/marks/agree-rest", { params }))
      const verified = await seen("verified")
      await bodyOf(lead.request("POST /assessments/{assessment}/finish", { params, body: verified }))
      expect((await board())[index]?.rank).toBeUndefined()
      const decided = await seen("decided")
      await bodyOf(admin.request("POST /assessments/{assessment}/decide", { params, body: decided }))
    }
    const rows = await board()
    const [first, second, third] = rows.map(({ decided }) => decided?.total)
    expect(first).toBe(third)
    expect(Number(second)).toBeGreaterThan(Number(first))
    expect(rows.map(({ rank }) => rank)).toEqual([2, 1, 2, 4])
  })

  it("scores again only what has changed since it was last asked for", async () => {
    const { admin, county, server, assessment, cycle, epoch } = year
    const total = async () => {
      const { rows } = await bodyOf(admin.request("GET /cycles/{cycle}/board", { params: { cycle } }))
      return rows.find((row) => row.assessment === assessment)?.self?.total
    }
    const save = (criterion: string) =>
      bodyOf(
        county.request("PUT /assessments/{assessment}/answers/{criterion}", {
          params: { assessment, criterion },
          body: { facts: factsIn(workedCase("all-best").facts, criterion), grounds: "" },
          ifMatch: `"${epoch}.0"`,
        }),
      )
    await save("c1")
    const before = await total()
    // Behind the audit's back, which no program does.
    await server.changeDatabase("update answers set facts = '{}' where assessment = ?", assessment)
    expect(await total()).toBe(before)
    await save("c2")
    expect(await total()).not.toBe(before)
  })
})
