import type { Client } from "@plumbline/client"
import { fingerprintOf, score, sheetJson } from "@plumbline/rubric-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemOf, refusalOf } from "../testing/expect.ts"
import { fillIn, rubric, sheetFor, startTestYear, type TestYear, workedCase } from "../testing/year.ts"

const worked = workedCase("year-like-any-other-1")

describe("a whole year", () => {
  let year: TestYear
  let params: { assessment: string }
  beforeAll(async () => {
    year = await startTestYear()
    params = { assessment: year.assessment }
  })
  afterAll(() => year.server.stop())

  const mark = (
    client: Client,
    criterion: string,
    changes: { fact: string; value: number; reason: string }[],
    version = 0,
  ) =>
    client.request("PUT /assessments/{assessment}/marks/{criterion}", {
      params: { ...params, criterion },
      body: { verdict: changes.length > 0 ? "changed" : "agreed", changes, sawVersion: 1 },
      ifMatch: `"${year.epoch}.${version}"`,
    })
  const changed = factOfCount()

  it("cannot be submitted before it is filled in; the open criteria are named", async () => {
    const { sheet } = await sheetFor(year.county, year.assessment, "self")
    const body = { fingerprint: sheet.fingerprint }
    const problem = await problemOf(year.county.request("POST /assessments/{assessment}/submit", { params, body }))
    expect(problem.code).toBe("incomplete")
    expect(problem.faults?.map(({ at }) => at)).toEqual(sheet.open)
    expect(sheet.open.length).toBeGreaterThan(20)
  })

  it("is filled in and submitted with the fingerprint that was seen, not with another", async () => {
    await fillIn(year.county, year, worked.facts)
    const { sheet } = await sheetFor(year.county, year.assessment, "self")
    const seen = { fingerprint: sheet.fingerprint }
    const other = { fingerprint: "0".repeat(64) }
    const refused = await problemOf(
      year.county.request("POST /assessments/{assessment}/submit", { params, body: other }),
    )
    expect(refused).toMatchObject({ code: "fingerprintDiffers", fingerprint: sheet.fingerprint })
    const taken = await bodyOf(year.county.request("POST /assessments/{assessment}/submit", { params, body: seen }))
    expect(taken).toEqual({ state: "submitted", fingerprint: sheet.fingerprint })
    const shown = await sheetFor(year.county, year.assessment, "self")
    expect(shown).toEqual({ layer: "self", frozen: true, sheet })
  })

  it("is locked for the county from then on", async () => {
    const { id: criterion = "" } = rubric.sections[0]?.items[0]?.criteria[0] ?? {}
    const again = year.county.request("PUT /assessments/{assessment}/answers/{criterion}", {
      params: { ...params, criterion },
      body: { facts: {}, grounds: "" },
      ifMatch: `"${year.epoch}.1"`,
    })
    expect(await refusalOf(again)).toBe("wrongState")
  })

  it("is returned with remarks, filled in again and submitted again", async () => {
    const remarks = [{ criterion: changed.criterion, text: "请核对篇数" }]
    await bodyOf(year.admin.request("POST /assessments/{assessment}/return", { params, body: { remarks } }))
    const shown = await bodyOf(year.county.request("GET /assessments/{assessment}", { params }))
    expect(shown).toMatchObject({ state: "draft", remarks: [{ ...remarks[0], by: "市中心管理员" }] })
    const { sheet, frozen } = await sheetFor(year.county, year.assessment, "self")
    expect(frozen).toBe(false)
    const body = { fingerprint: sheet.fingerprint }
    await bodyOf(year.county.request("POST /assessments/{assessment}/submit", { params, body }))
  })

  it("is in review from the first mark on, and cannot be finished before every criterion is marked", async () => {
    await bodyOf(mark(year.lead, changed.criterion, [{ fact: changed.fact, value: 3, reason: "台账为三次" }]))
    const { state } = await bodyOf(year.lead.request("GET /assessments/{assessment}", { params }))
    expect(state).toBe("inReview")
    const { sheet } = await sheetFor(year.lead, year.assessment, "verified")
    const body = { fingerprint: sheet.fingerprint }
    const problem = await problemOf(year.lead.request("POST /assessments/{assessment}/finish", { params, body }))
    expect([problem.code, problem.faults?.length]).toEqual(["reviewUnfinished", 43])
  })

  it("shows a difference between two reviewers, which the lead settles", async () => {
    await bodyOf(mark(year.second, changed.criterion, []))
    const { marks } = await bodyOf(year.lead.request("POST /assessments/{assessment}/marks/agree-rest", { params }))
    expect(marks).toHaveLength(43)
    const { sheet } = await sheetFor(year.lead, year.assessment, "verified")
    const body = { fingerprint: sheet.fingerprint }
    const problem = await problemOf(year.lead.request("POST /assessments/{assessment}/finish", { params, body }))
    expect(problem.faults?.map(({ at }) => at)).toEqual([changed.number])
    await bodyOf(
      year.lead.request("PUT /assessments/{assessment}/settlements/{criterion}", {
        params: { ...params, criterion: changed.criterion },
        body: {
          verdict: "changed",
          changes: [{ fact: changed.fact, value: 2, reason: "两人共同核对为两次" }],
          sawVersion: 1,
        },
        ifMatch: `"${year.epoch}.0"`,
      }),
    )
  })

  it("is finished with the verified sheet, the county's facts overlaid with what was settled", async () => {
    const { sheet } = await sheetFor(year.lead, year.assessment, "verified")
    const facts = { ...worked.facts, [changed.fact]: 2 }
    expect(sheet.fingerprint).toBe(fingerprintOf(score(rubric, { profile: worked.profile, facts })))
    const body = { fingerprint: sheet.fingerprint }
    const taken = await bodyOf(year.lead.request("POST /assessments/{assessment}/finish", { params, body }))
    expect(taken).toEqual({ state: "verified", fingerprint: sheet.fingerprint })
  })

  it("keeps verified points, fingerprints and marks from the county until it is published", async () => {
    for (const layer of ["verified", "decided"] as const) {
      const request = year.county.request("GET /assessments/{assessment}/sheets/{layer}", {
        params: { ...params, layer },
      })
      expect(await refusalOf(request)).toBe("wrongState")
    }
    expect(await refusalOf(year.county.request("GET /assessments/{assessment}/marks", { params }))).toBe("wrongState")
    const { steps } = await bodyOf(year.county.request("GET /assessments/{assessment}", { params }))
    const self = ["submit", "return", "beginReview"]
    for (const { action, fingerprint } of steps)
      expect([action, fingerprint !== undefined]).toEqual([action, self.includes(action)])
    const { rows } = await bodyOf(year.county.request("GET /cycles/{cycle}/board", { params: { cycle: year.cycle } }))
    expect(rows).toHaveLength(1)
    expect(rows[0]).not.toHaveProperty("verified")
    expect(rows[0]).not.toHaveProperty("decided")
    expect(rows[0]).toMatchObject({ state: "verified", marked: 0 })
  })

  it("is decided with a signed adjustment", async () => {
    const adjust = (points: string, version: number) =>
      year.admin.request("PUT /assessments/{assessment}/adjustments/{criterion}", {
        params: { ...params, criterion: changed.criterion },
        body: { points, reason: "经会议研究" },
        ifMatch: `"${year.epoch}.${version}"`,
      })
    const tooMuch = await problemOf(adjust("99", 0))
    expect(tooMuch.code).toBe("invalid")
    const saved = await bodyOf(adjust("-0.5", 0))
    expect(saved).toMatchObject({ number: changed.number, points: "-0.5", version: 1, by: "市中心管理员" })
    expect(await refusalOf(adjust("-0.25", 0))).toBe("stale")
    const { sheet } = await sheetFor(year.admin, year.assessment, "decided")
    const input = {
      profile: worked.profile,
      facts: { ...worked.facts, [changed.fact]: 2 },
      adjustments: { [changed.number]: { points: "-0.5", reason: "经会议研究" } },
    }
    expect(sheet).toEqual(JSON.parse(JSON.stringify(sheetJson(score(rubric, input)))))
    const body = { fingerprint: sheet.fingerprint }
    expect(await bodyOf(year.admin.request("POST /assessments/{assessment}/decide", { params, body }))).toEqual({
      state: "decided",
      fingerprint: sheet.fingerprint,
    })
    expect(await refusalOf(adjust("-1", 1))).toBe("wrongState")
  })

  it("is published for the cycle, and then the county sees all three layers", async () => {
    const { sheet } = await sheetFor(year.admin, year.assessment, "decided")
    const publish = (fingerprints: Record<string, string>, exceptions: string[] = []) =>
      year.admin.request("POST /cycles/{cycle}/publish", {
        params: { cycle: year.cycle },
        body: { fingerprints, exceptions },
      })
    const forgotten = await problemOf(publish({}))
    expect(forgotten.faults?.[0]?.at).toBe(`exceptions.${year.assessment}`)
    expect(await refusalOf(publish({ [year.assessment]: "f".repeat(64) }))).toBe("fingerprintDiffers")
    expect(await bodyOf(publish({ [year.assessment]: sheet.fingerprint }))).toEqual({ published: [year.assessment] })
    expect((await sheetFor(year.county, year.assessment, "decided")).sheet).toEqual(sheet)
    expect((await sheetFor(year.county, year.assessment, "verified")).frozen).toBe(true)
    const { rows } = await bodyOf(year.county.request("GET /cycles/{cycle}/board", { params: { cycle: year.cycle } }))
    expect(rows[0]?.decided).toMatchObject({ total: sheet.total, fingerprint: sheet.fingerprint })
  })

  it("is withdrawn with a reason, and then the county sees none of it again", async () => {
    const body = { reason: "公布有误" }
    await bodyOf(year.admin.request("POST /assessments/{assessment}/withdraw", { params, body }))
    const { state, steps } = await bodyOf(year.admin.request("GET /assessments/{assessment}", { params }))
    expect([state, steps.at(-1)]).toMatchObject(["decided", { action: "withdraw", reason: "公布有误" }])
    const request = year.county.request("GET /assessments/{assessment}/sheets/{layer}", {
      params: { ...params, layer: "decided" },
    })
    expect(await refusalOf(request)).toBe("wrongState")
  })

  it("lists every step with who took it", async () => {
    const { steps } = await bodyOf(year.admin.request("GET /assessments/{assessment}", { params }))
    expect(steps.map(({ action, by }) => `${action} ${by}`)).toEqual([
      "submit 濉溪县填报员",
      "return 市中心管理员",
      "submit 濉溪县填报员",
      "beginReview 核查员甲",
      "finish 核查员甲",
      "decide 市中心管理员",
      "publish 市中心管理员",
      "withdraw 市中心管理员",
    ])
  })

  /** A count of the case that the reviewers find otherwise. */
  function factOfCount() {
    for (const section of rubric.sections) {
      for (const { id, number, facts } of section.items.flatMap(({ criteria }) => criteria)) {
        const fact = facts.find((one) => one.type === "count" && typeof worked.facts[one.id] === "number")
        const lost = worked.expected.criteria[number]
        if (fact && lost !== undefined && Number(lost) > 1) return { criterion: id, number, fact: fact.id }
      }
    }
    throw new Error("the case has no count")
  }
})
