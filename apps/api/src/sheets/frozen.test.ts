import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, refusalOf } from "../testing/expect.ts"
import { fillIn, sheetFor, startTestYear, type TestYear, workedCase } from "../testing/year.ts"

describe("a frozen sheet", () => {
  let year: TestYear
  let params: { assessment: string }
  beforeAll(async () => {
    year = await startTestYear()
    params = { assessment: year.assessment }
    await fillIn(year.county, year, workedCase("year-like-any-other-1").facts)
    const { sheet } = await sheetFor(year.county, year.assessment, "self")
    const body = { fingerprint: sheet.fingerprint }
    await bodyOf(year.county.request("POST /assessments/{assessment}/submit", { params, body }))
  })
  afterAll(() => year.server.stop())

  it("is what the step saw, whatever becomes of the answers below it", async () => {
    const before = await sheetFor(year.admin, year.assessment, "self")
    expect(before.frozen).toBe(true)
    await year.server.changeDatabase("update answers set facts = '{}' where assessment = ?", year.assessment)
    expect(await sheetFor(year.admin, year.assessment, "self")).toEqual(before)
    const { rows } = await bodyOf(year.admin.request("GET /cycles/{cycle}/board", { params: { cycle: year.cycle } }))
    expect(rows[0]?.self).toEqual({ total: before.sheet.total, complete: true, fingerprint: before.sheet.fingerprint })
  })

  it("is kept through a restart, and versions and sessions go on", async () => {
    const before = await sheetFor(year.admin, year.assessment, "self")
    await year.server.restart()
    const admin = await year.server.signedIn("admin")
    expect(await sheetFor(admin, year.assessment, "self")).toEqual(before)
    const { epoch } = await bodyOf(admin.request("GET /assessments/{assessment}/answers", { params }))
    expect(epoch).toBe(year.epoch)
  })

  it("knows no layer that is not there", async () => {
    const admin = await year.server.signedIn("admin")
    for (const layer of ["final", "__proto__", "constructor"]) {
      const request = admin.request("GET /assessments/{assessment}/sheets/{layer}", { params: { ...params, layer } })
      expect(await refusalOf(request)).toBe("notFound")
    }
  })
})
