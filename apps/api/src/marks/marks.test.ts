import type { Client } from "@plumbline/client"
import type { BodyOf } from "@plumbline/contract"
import { criteriaOf, fingerprintOf, score } from "@plumbline/rubric-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemOf, refusalOf } from "../testing/expect.ts"
import { fillIn, rubric, sheetFor, startTestYear, type TestYear, workedCase } from "../testing/year.ts"

type MarkBody = BodyOf<"PUT /assessments/{assessment}/marks/{criterion}">
type ChangedTo = MarkBody["changes"][number]["value"]

const worked = workedCase("year-like-any-other-1")
const counted = criteriaOf(rubric).flatMap(({ id, facts }) => {
  const fact = facts.find(({ type }) => type === "count")
  return fact ? [{ criterion: id, fact: fact.id }] : []
})
const [first = { criterion: "", fact: "" }, other = { criterion: "", fact: "" }] = counted

describe("marks", () => {
  let year: TestYear
  let params: { assessment: string }
  beforeAll(async () => {
    year = await startTestYear()
    params = { assessment: year.assessment }
    await fillIn(year.county, year, worked.facts)
    const { sheet } = await sheetFor(year.county, year.assessment, "self")
    const body = { fingerprint: sheet.fingerprint }
    await bodyOf(year.county.request("POST /assessments/{assessment}/submit", { params, body }))
  })
  afterAll(() => year.server.stop())

  const changing = (fact: string, value: ChangedTo): MarkBody => ({
    verdict: "changed",
    changes: [{ fact, value, reason: "见台账" }],
    sawVersion: 1,
  })
  const agreeing: MarkBody = { verdict: "agreed", changes: [], sawVersion: 1 }
  const mark = (client: Client, criterion: string, body: MarkBody, version = 0) =>
    client.request("PUT /assessments/{assessment}/marks/{criterion}", {
      params: { ...params, criterion },
      body,
      ifMatch: `"${year.epoch}.${version}"`,
    })
  const marksFor = async (client: Client) =>
    (await bodyOf(client.request("GET /assessments/{assessment}/marks", { params }))).marks

  it("are not begun by looking, but by saying so", async () => {
    await bodyOf(year.lead.request("GET /assessments/{assessment}", { params }))
    expect((await bodyOf(year.lead.request("GET /assessments/{assessment}", { params }))).state).toBe("submitted")
    const begun = await bodyOf(year.second.request("POST /assessments/{assessment}/begin-review", { params }))
    expect(begun.state).toBe("inReview")
    expect(await refusalOf(year.lead.request("POST /assessments/{assessment}/begin-review", { params }))).toBe(
      "wrongState",
    )
  })

  it("have versions of their own", async () => {
    const saved = await mark(year.lead, first.criterion, changing(first.fact, 4))
    expect(saved).toMatchObject({ ok: true, etag: `"${year.epoch}.1"`, body: { version: 1, reviewerName: "核查员甲" } })
    const stale = await problemOf(mark(year.lead, first.criterion, agreeing))
    expect([stale.code, stale.current]).toMatchObject(["stale", { version: 1, verdict: "changed" }])
    expect((await bodyOf(mark(year.lead, first.criterion, changing(first.fact, 5), 1))).version).toBe(2)
  })

  it("judge the answer that was seen; the current one comes back where that is another", async () => {
    const problem = await problemOf(mark(year.lead, other.criterion, { ...agreeing, sawVersion: 0 }))
    expect([problem.code, problem.current]).toMatchObject(["stale", { criterion: other.criterion, version: 1 }])
  })

  it.each<[string, MarkBody]>([
    ["agree and change at once", { ...agreeing, changes: changing(first.fact, 1).changes }],
    ["change nothing", { ...agreeing, verdict: "changed" }],
    ["change a fact of another criterion", changing(other.fact, 1)],
    ["change a fact into what it cannot be", changing(first.fact, -1)],
    ["change a fact into another type", changing(first.fact, true)],
    [
      "change a fact twice",
      { ...agreeing, verdict: "changed", changes: [1, 2].map((value) => ({ fact: first.fact, value, reason: "甲" })) },
    ],
  ])("never %s", async (_, body) => {
    const problem = await problemOf(mark(year.lead, first.criterion, body, 2))
    expect([problem.code, (problem.faults?.length ?? 0) > 0]).toEqual(["invalid", true])
  })

  it("need a reason for each change", async () => {
    const body = { ...agreeing, verdict: "changed" as const, changes: [{ fact: first.fact, value: 1, reason: "  " }] }
    const problem = await problemOf(mark(year.lead, first.criterion, body, 2))
    expect(problem.faults?.map(({ at }) => at)).toEqual(["changes.0.reason"])
  })

  it("stay unseen by the other reviewer, in the list and in the points, while the lead sees all", async () => {
    expect(await marksFor(year.second)).toEqual([])
    await bodyOf(mark(year.second, other.criterion, changing(other.fact, 2)))
    expect((await marksFor(year.second)).map(({ reviewerName }) => reviewerName)).toEqual(["核查员乙"])
    expect((await marksFor(year.lead)).map(({ reviewerName }) => reviewerName).sort()).toEqual(["核查员乙", "核查员甲"])
    const scored = (changes: Record<string, number>) =>
      fingerprintOf(score(rubric, { profile: worked.profile, facts: { ...worked.facts, ...changes } }))
    const ofSecond = await sheetFor(year.second, year.assessment, "verified")
    expect(ofSecond.sheet.fingerprint).toBe(scored({ [other.fact]: 2 }))
    const ofLead = await sheetFor(year.lead, year.assessment, "verified")
    expect(ofLead.sheet.fingerprint).toBe(scored({ [other.fact]: 2, [first.fact]: 5 }))
    const board = await bodyOf(year.second.request("GET /cycles/{cycle}/board", { params: { cycle: year.cycle } }))
    expect(board.rows[0]).toMatchObject({ marked: 1, verified: { fingerprint: ofSecond.sheet.fingerprint } })
  })

  it("can be taken back, and their versions go on counting", async () => {
    const takeBack = (version: number) =>
      year.second.request("DELETE /assessments/{assessment}/marks/{criterion}", {
        params: { ...params, criterion: other.criterion },
        ifMatch: `"${year.epoch}.${version}"`,
      })
    expect(await refusalOf(takeBack(7))).toBe("stale")
    expect(await bodyOf(takeBack(1))).toMatchObject({ version: 2, sawVersion: -1, changes: [] })
    expect(await refusalOf(mark(year.second, other.criterion, agreeing, 0))).toBe("stale")
    expect((await bodyOf(mark(year.second, other.criterion, agreeing, 2))).version).toBe(3)
  })

  it("agree the rest with one key, and only the rest", async () => {
    const { marks } = await bodyOf(year.lead.request("POST /assessments/{assessment}/marks/agree-rest", { params }))
    expect(marks).toHaveLength(criteriaOf(rubric).length - 1)
    expect(marks.map(({ criterion }) => criterion)).not.toContain(first.criterion)
    const again = await bodyOf(year.lead.request("POST /assessments/{assessment}/marks/agree-rest", { params }))
    expect(again.marks).toEqual([])
  })

  it("are settled once, also after the lead has changed", async () => {
    const settle = (client: Client, value: number, version: number) =>
      client.request("PUT /assessments/{assessment}/settlements/{criterion}", {
        params: { ...params, criterion: first.criterion },
        body: changing(first.fact, value),
        ifMatch: `"${year.epoch}.${version}"`,
      })
    await bodyOf(settle(year.lead, 6, 0))
    const reviewers = [
      { person: year.people.reviewer1.id, lead: false },
      { person: year.people.reviewer2.id, lead: true },
    ]
    await bodyOf(year.admin.request("PUT /assessments/{assessment}/reviewers", { params, body: { reviewers } }))
    expect(await refusalOf(settle(year.lead, 7, 1))).toBe("notAllowed")
    expect(await refusalOf(settle(year.second, 7, 0))).toBe("stale")
    expect(await bodyOf(settle(year.second, 7, 1))).toMatchObject({ version: 2, reviewerName: "核查员乙" })
    const settled = (await marksFor(year.admin)).filter((one) => one.settled)
    expect(settled.map(({ changes }) => changes[0]?.value)).toEqual([7])
  })

  it("open again where the county answers anew after a return; the others stand", async () => {
    await bodyOf(
      year.admin.request("POST /assessments/{assessment}/return", { params, body: { remarks: [{ text: "请补充" }] } }),
    )
    const answer = { ...params, criterion: other.criterion }
    const read = await bodyOf(
      year.county.request("GET /assessments/{assessment}/answers/{criterion}", { params: answer }),
    )
    await bodyOf(
      year.county.request("PUT /assessments/{assessment}/answers/{criterion}", {
        params: answer,
        body: { facts: read.facts, grounds: "补充说明" },
        ifMatch: `"${year.epoch}.${read.version}"`,
      }),
    )
    const { sheet } = await sheetFor(year.county, year.assessment, "self")
    const body = { fingerprint: sheet.fingerprint }
    await bodyOf(year.county.request("POST /assessments/{assessment}/submit", { params, body }))
    await bodyOf(year.second.request("POST /assessments/{assessment}/begin-review", { params }))
    const verified = await sheetFor(year.second, year.assessment, "verified")
    const finish = await problemOf(
      year.second.request("POST /assessments/{assessment}/finish", {
        params,
        body: { fingerprint: verified.sheet.fingerprint },
      }),
    )
    const { number } = criteriaOf(rubric).find(({ id }) => id === other.criterion) ?? {}
    expect([finish.code, finish.faults?.map(({ at }) => at)]).toEqual(["reviewUnfinished", [number]])
  })
})
