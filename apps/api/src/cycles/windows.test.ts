import type { Client } from "@plumbline/client"
import type { BodyOf } from "@plumbline/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemOf, refusalOf } from "../testing/expect.ts"
import { password } from "../testing/server.ts"
import { fillIn, sheetFor, startTestYear, type TestYear, workedCase } from "../testing/year.ts"

type Settings = BodyOf<"PUT /cycles/{cycle}">

const settings: Settings = {
  name: "2018年度",
  fillingEnds: "2018-12-20T04:00:00Z",
  reviewEnds: "2019-01-10T00:00:00Z",
  appealEnds: "2019-01-31T00:00:00Z",
  blind: true,
  needsConfirmer: false,
  classifiedNotice: "不得上传涉密文件。",
}
const lastMoments = { filling: "2018-12-20T15:59:59.999Z", review: "2019-01-10T15:59:59.999Z" }
const after = (moment: string) => new Date(Date.parse(moment) + 1).toISOString()

describe("the windows of a year", () => {
  let year: TestYear
  let params: { assessment: string }
  beforeAll(async () => {
    year = await startTestYear()
    params = { assessment: year.assessment }
    await fillIn(year.county, year, workedCase("year-like-any-other-1").facts)
  })
  afterAll(() => year.server.stop())

  const change = (body: Settings, client: Client = year.admin) =>
    client.request("PUT /cycles/{cycle}", { params: { cycle: year.cycle }, body })
  const answer = (client: Client) =>
    client.request("PUT /assessments/{assessment}/answers/{criterion}", {
      params: { ...params, criterion: "c4" },
      body: { facts: {}, grounds: "" },
      ifMatch: `"${year.epoch}.0"`,
    })
  const submit = async (client: Client) => {
    const { sheet } = await sheetFor(client, year.assessment, "self")
    const body = { fingerprint: sheet.fingerprint }
    return client.request("POST /assessments/{assessment}/submit", { params, body })
  }
  const extend = (window: string, ends: string) =>
    year.admin.request("PUT /assessments/{assessment}/extensions/{window}", {
      params: { ...params, window },
      body: { ends, reason: "系统故障" },
    })

  it("end with the day in China, whatever moment of it is sent, and are told with the assessment", async () => {
    const changed = await bodyOf(change(settings))
    expect(changed).toMatchObject({
      name: "2018年度",
      fillingEnds: lastMoments.filling,
      reviewEnds: lastMoments.review,
    })
    const { deadlines } = await bodyOf(year.county.request("GET /assessments/{assessment}", { params }))
    expect(deadlines).toEqual({ ...lastMoments, appeal: "2019-01-31T15:59:59.999Z" })
  })

  it("follow each other, and the faults say which does not", async () => {
    const problem = await problemOf(
      change({ ...settings, reviewEnds: "2018-12-01T00:00:00Z", appealEnds: "2018-11-01T00:00:00Z" }),
    )
    expect(problem.faults?.map(({ at }) => at)).toEqual(["reviewEnds", "appealEnds"])
  })

  it("lock the county out by the server's clock, from the first moment of the next day on", async () => {
    year.server.setClock(lastMoments.filling)
    expect(await refusalOf(answer(year.county))).toBe("stale")
    year.server.setClock(after(lastMoments.filling))
    for (const request of [answer(year.county), submit(year.county)]) {
      const problem = await problemOf(request)
      expect([problem.code, problem.detail]).toEqual(["wrongState", expect.stringContaining("填报已截止")])
    }
    expect(await refusalOf(answer(year.admin))).toBe("stale")
  })

  it("are extended for one unit only to a later day, with a reason, and the county may again", async () => {
    expect((await problemOf(extend("filling", lastMoments.filling))).faults?.[0]?.at).toBe("ends")
    expect(await refusalOf(extend("lunch", "2019-01-01T00:00:00Z"))).toBe("notFound")
    const extended = await bodyOf(extend("filling", "2018-12-22T00:00:00Z"))
    expect(extended.deadlines.filling).toBe("2018-12-22T15:59:59.999Z")
    expect(extended.extensions).toMatchObject([{ window: "filling", reason: "系统故障", by: "市中心管理员" }])
    expect(await refusalOf(answer(year.county))).toBe("stale")
  })

  it("hold again when the extension is taken back, and an extension that the year has overtaken says nothing", async () => {
    const takeBack = () =>
      year.admin.request("DELETE /assessments/{assessment}/extensions/{window}", {
        params: { ...params, window: "filling" },
      })
    expect((await bodyOf(takeBack())).deadlines.filling).toBe(lastMoments.filling)
    expect(await refusalOf(answer(year.county))).toBe("wrongState")
    expect(await refusalOf(takeBack())).toBe("notFound")
    await bodyOf(extend("filling", "2018-12-21T00:00:00Z"))
    await bodyOf(change({ ...settings, fillingEnds: "2018-12-24T00:00:00Z" }))
    const { deadlines } = await bodyOf(year.county.request("GET /assessments/{assessment}", { params }))
    expect(deadlines.filling).toBe("2018-12-24T15:59:59.999Z")
    await bodyOf(submit(year.county))
  })

  it("lock reviewers out when the review ends: marking, agreeing the rest and finishing", async () => {
    const mark = () =>
      year.lead.request("PUT /assessments/{assessment}/marks/{criterion}", {
        params: { ...params, criterion: "c4" },
        body: { verdict: "agreed", changes: [], sawVersion: 1 },
        ifMatch: `"${year.epoch}.0"`,
      })
    year.server.setClock(after(lastMoments.review))
    expect(await refusalOf(mark())).toBe("wrongState")
    expect(await refusalOf(year.lead.request("POST /assessments/{assessment}/begin-review", { params }))).toBe(
      "wrongState",
    )
    await bodyOf(extend("review", "2019-01-12T00:00:00Z"))
    expect((await bodyOf(mark())).version).toBe(1)
    year.server.setClock(after("2019-01-12T15:59:59.999Z"))
    const request = year.lead.request("POST /assessments/{assessment}/marks/agree-rest", { params })
    expect(await refusalOf(request)).toBe("wrongState")
  })

  it("are on record: what they were and what they became", async () => {
    const rows = await year.server.readDatabase(
      `select action, before, after from audit where action in ('changeCycle', 'extend', 'takeExtensionBack') order by at`,
    )
    expect(rows.map(({ action }) => action).sort()).toEqual([
      "changeCycle",
      "changeCycle",
      "extend",
      "extend",
      "extend",
      "takeExtensionBack",
    ])
    expect(rows.find(({ action }) => action === "extend")?.["after"]).toContain("系统故障")
  })
})

describe("a year that runs", () => {
  let year: TestYear
  beforeAll(async () => {
    year = await startTestYear()
  })
  afterAll(() => year.server.stop())

  it("takes more units, each with a draft, and none twice", async () => {
    const params = { cycle: year.cycle }
    const { units } = await bodyOf(year.admin.request("GET /units"))
    const others = units.map(({ id }) => id).filter((id) => id !== year.unit.id)
    const add = (ids: string[]) => year.admin.request("POST /cycles/{cycle}/units", { params, body: { units: ids } })
    const { assessments } = await bodyOf(add([...others, ...others]))
    expect(assessments.map(({ unit }) => unit)).toEqual(others)
    const { rows } = await bodyOf(year.admin.request("GET /cycles/{cycle}/board", { params }))
    expect(rows.map(({ state }) => state)).toEqual(units.map(() => "draft"))
    expect((await problemOf(add([year.unit.id, "nobody"]))).faults?.map(({ at }) => at).sort()).toEqual([
      "units.0",
      "units.1",
    ])
    const none = year.admin.request("POST /cycles/{cycle}/units", {
      params: { cycle: "none" },
      body: { units: others },
    })
    expect(await refusalOf(none)).toBe("notFound")
  })

  it("may ask every unit for a second person, who alone submits then", async () => {
    const params = { assessment: year.assessment }
    const { name, classifiedNotice } = await bodyOf(
      year.admin.request("GET /cycles/{cycle}", { params: { cycle: year.cycle } }),
    )
    expect(classifiedNotice).toContain("涉密")
    const body = { name, blind: true, needsConfirmer: true, classifiedNotice }
    await bodyOf(year.admin.request("PUT /cycles/{cycle}", { params: { cycle: year.cycle }, body }))
    const { sheet } = await sheetFor(year.county, year.assessment, "self")
    const seen = { fingerprint: sheet.fingerprint }
    const submit = (client: Client) => client.request("POST /assessments/{assessment}/submit", { params, body: seen })
    expect(await refusalOf(submit(year.county))).toBe("notAllowed")
    const confirmer = {
      username: "shen",
      name: "审核人",
      password,
      role: "county",
      unit: year.unit.id,
      part: "confirmer",
    } as const
    await year.server.newcomer(year.admin, confirmer)
    expect(await refusalOf(submit(await year.server.signedIn("shen")))).toBe("incomplete")
  })
})
