import { criteriaOf, type Facts, score, sheetJson } from "@plumbline/rubric-core"
import { workedCases } from "@plumbline/rubrics/cases"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf } from "../testing/expect.ts"
import {
  factsIn,
  fillIn,
  openYear,
  rubric,
  sheetFor,
  startTestYear,
  type TestYear,
  workedCase,
} from "../testing/year.ts"

const filled = workedCase("year-like-any-other-1")
/** What the reviewer may find instead. */
const found = workedCases
  .filter(({ id, profile }) => id !== filled.id && profile.kind === filled.profile.kind)
  .slice(0, 6)

describe("the verified layer", () => {
  let year: TestYear
  beforeAll(async () => {
    year = await startTestYear()
  })
  afterAll(() => year.server.stop())

  it.each(found)("is the county's facts overlaid with everything that the reviewer found: $id", async (other) => {
    const { admin, lead, unit, people, epoch } = year
    const { assessment } = await openYear(admin, [unit.id])
    const params = { assessment }
    const reviewers = [{ person: people.reviewer1.id, lead: true }]
    await bodyOf(admin.request("PUT /assessments/{assessment}/reviewers", { params, body: { reviewers } }))
    await fillIn(admin, { assessment, epoch }, filled.facts)
    const self = await sheetFor(admin, assessment, "self")
    const seen = { fingerprint: self.sheet.fingerprint }
    await bodyOf(admin.request("POST /assessments/{assessment}/submit", { params, body: seen }))

    for (const { id: criterion } of criteriaOf(rubric)) {
      const changes = Object.entries(factsIn(other.facts, criterion)).map(([fact, value]) => {
        return { fact, value, reason: "见台账" }
      })
      await bodyOf(
        lead.request("PUT /assessments/{assessment}/marks/{criterion}", {
          params: { assessment, criterion },
          body: { verdict: changes.length > 0 ? "changed" : "agreed", changes, sawVersion: 1 },
          ifMatch: `"${epoch}.0"`,
        }),
      )
    }
    const facts: Facts = { ...filled.facts, ...other.facts }
    const { kind, code, name } = unit
    const expected = sheetJson(score(rubric, { profile: { kind, code, name }, facts }))
    const { sheet } = await sheetFor(lead, assessment, "verified")
    expect(sheet).toEqual(JSON.parse(JSON.stringify(expected)))
    expect((await sheetFor(lead, assessment, "self")).sheet).toEqual(self.sheet)
  })
})
