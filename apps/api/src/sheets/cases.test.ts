import type { Profile } from "@plumbline/rubric-core"
import { score, sheetJson } from "@plumbline/rubric-core"
import { workedCases } from "@plumbline/rubrics/cases"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf } from "../testing/expect.ts"
import { fillIn, openYear, rubric, sheetFor, startTestYear, type TestYear } from "../testing/year.ts"

describe("every worked case over HTTP", () => {
  let year: TestYear
  beforeAll(async () => {
    year = await startTestYear()
  })
  afterAll(() => year.server.stop())

  async function unitOf({ kind, code, name = code }: Profile): Promise<string> {
    const { units } = await bodyOf(year.admin.request("GET /units"))
    const known = units.find((unit) => unit.code === code)
    return (known ?? (await bodyOf(year.admin.request("POST /units", { body: { code, name, kind } })))).id
  }

  it.each(workedCases)("$id: $why", async ({ profile, facts, expected }) => {
    const { admin, epoch } = year
    const { assessment } = await openYear(admin, [await unitOf(profile)])
    await fillIn(admin, { assessment, epoch }, facts)
    const { sheet, frozen } = await sheetFor(admin, assessment, "self")
    expect(sheet.criteria).toEqual(expected.criteria)
    expect(sheet.items).toEqual(expected.items)
    expect(sheet.sections).toEqual(expected.sections)
    expect([sheet.total, sheet.complete, frozen]).toEqual([expected.total, true, false])
    expect(sheet).toEqual(asItTravels(sheetJson(score(rubric, { profile, facts }))))
  })
})

function asItTravels(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
