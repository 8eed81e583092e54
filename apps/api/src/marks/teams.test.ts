import type { Client } from "@plumbline/client"
import type { BodyOf } from "@plumbline/contract"
import { criteriaOf } from "@plumbline/rubric-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, refusalOf } from "../testing/expect.ts"
import { bringTo } from "../testing/steps.ts"
import { rubric, sheetFor, startTestYear, type TestYear } from "../testing/year.ts"

type MarkBody = BodyOf<"PUT /assessments/{assessment}/marks/{criterion}">

const counted = criteriaOf(rubric).flatMap(({ id, number, facts }) => {
  const fact = facts.find(({ type }) => type === "count")
  return fact ? [{ criterion: id, number, fact: fact.id }] : []
})
const [first = { criterion: "", number: "", fact: "" }] = counted

describe("a team", () => {
  let year: TestYear
  let params: { assessment: string }
  beforeAll(async () => {
    year = await startTestYear()
    params = { assessment: year.assessment }
    await bringTo(year, "submitted")
    await mark(year.lead, 4)
    await mark(year.second, 5)
  })
  afterAll(() => year.server.stop())

  const mark = (client: Client, value: number) => {
    const body: MarkBody = {
      verdict: "changed",
      changes: [{ fact: first.fact, value, reason: "见台账" }],
      sawVersion: 1,
    }
    return bodyOf(
      client.request("PUT /assessments/{assessment}/marks/{criterion}", {
        params: { ...params, criterion: first.criterion },
        body,
        ifMatch: `"${year.epoch}.0"`,
      }),
    )
  }
  const valuesFor = async (client: Client) => {
    const { marks } = await bodyOf(client.request("GET /assessments/{assessment}/marks", { params }))
    return marks.map(({ changes }) => changes[0]?.value).sort()
  }
  const differencesFor = async (client: Client) => {
    const { differences } = await bodyOf(client.request("GET /assessments/{assessment}/differences", { params }))
    return differences.map(({ number, marks }) => [number, marks.map(({ reviewerName }) => reviewerName).sort()])
  }
  const setBlind = async (blind: boolean) => {
    const { name, classifiedNotice } = await bodyOf(
      year.admin.request("GET /cycles/{cycle}", { params: { cycle: year.cycle } }),
    )
    const body = { name, classifiedNotice, blind, needsConfirmer: false }
    await bodyOf(year.admin.request("PUT /cycles/{cycle}", { params: { cycle: year.cycle }, body }))
  }
  const assign = (...people: ("reviewer1" | "reviewer2")[]) =>
    bodyOf(
      year.admin.request("PUT /assessments/{assessment}/reviewers", {
        params,
        body: { reviewers: people.map((name, index) => ({ person: year.people[name].id, lead: index === 0 })) },
      }),
    )

  it("lists where it differs to the lead, the centre and, in an open year, to all of it", async () => {
    const both = [[first.number, ["核查员乙", "核查员甲"]]]
    expect(await differencesFor(year.lead)).toEqual(both)
    expect(await differencesFor(year.admin)).toEqual(both)
    expect(await differencesFor(year.second)).toEqual([])
    await setBlind(false)
    expect(await differencesFor(year.second)).toEqual(both)
    expect(await valuesFor(year.second)).toEqual([4, 5])
  })

  it("scores in a blind year for each reviewer by the own marks only", async () => {
    await setBlind(true)
    expect(await valuesFor(year.second)).toEqual([5])
    const [own, open] = [
      await sheetFor(year.second, year.assessment, "verified"),
      await sheetFor(year.lead, year.assessment, "verified"),
    ]
    expect(own.sheet.fingerprint).not.toBe(open.sheet.fingerprint)
  })

  it("no longer counts the marks of whoever was unassigned, and counts them again afterwards", async () => {
    const both = await sheetFor(year.admin, year.assessment, "verified")
    await assign("reviewer2")
    expect(await valuesFor(year.admin)).toEqual([5])
    expect(await differencesFor(year.admin)).toEqual([])
    const alone = await sheetFor(year.admin, year.assessment, "verified")
    expect(alone.sheet.fingerprint).not.toBe(both.sheet.fingerprint)
    const kept = "select reviewer from marks where assessment = ?"
    expect(await year.server.readDatabase(kept, year.assessment)).toHaveLength(2)
    await assign("reviewer1", "reviewer2")
    expect((await sheetFor(year.admin, year.assessment, "verified")).sheet).toEqual(both.sheet)
  })

  it("never counts the marks of someone who has come to belong to the unit", async () => {
    await year.server.changeDatabase("update people set unit = ? where username = 'reviewer2'", year.unit.id)
    expect(await valuesFor(year.admin)).toEqual([4])
    expect(await refusalOf(year.second.request("GET /assessments/{assessment}/marks", { params }))).toBe("notAllowed")
    await year.server.changeDatabase("update people set unit = null where username = 'reviewer2'")
  })

  it("has nothing left to settle once the lead has settled it", async () => {
    await bodyOf(
      year.lead.request("PUT /assessments/{assessment}/settlements/{criterion}", {
        params: { ...params, criterion: first.criterion },
        body: { verdict: "changed", changes: [{ fact: first.fact, value: 6, reason: "共同核对" }], sawVersion: 1 },
        ifMatch: `"${year.epoch}.0"`,
      }),
    )
    expect(await differencesFor(year.admin)).toEqual([])
  })
})
