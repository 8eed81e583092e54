import type { Client } from "@plumbline/client"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemOf, refusalOf } from "../testing/expect.ts"
import { bringTo, publish } from "../testing/steps.ts"
import { sheetFor, startTestYear, type TestYear } from "../testing/year.ts"

const ends = "2019-01-31T15:59:59.999Z"

describe("appeals", () => {
  let year: TestYear
  let params: { assessment: string }
  beforeAll(async () => {
    year = await startTestYear()
    params = { assessment: year.assessment }
    await bringTo(year, "published")
    const { name, classifiedNotice } = await bodyOf(
      year.admin.request("GET /cycles/{cycle}", { params: { cycle: year.cycle } }),
    )
    const body = { name, classifiedNotice, blind: true, needsConfirmer: false, appealEnds: ends }
    await bodyOf(year.admin.request("PUT /cycles/{cycle}", { params: { cycle: year.cycle }, body }))
    year.server.setClock("2019-01-20T00:00:00.000Z")
  })
  afterAll(() => year.server.stop())

  const appeal = async (client: Client, criteria: readonly string[], fingerprint?: string) => {
    const seen = fingerprint ?? (await sheetFor(year.admin, year.assessment, "decided")).sheet.fingerprint
    const appeals = criteria.map((criterion) => ({ criterion, text: "请复核台账" }))
    return client.request("POST /assessments/{assessment}/appeal", { params, body: { fingerprint: seen, appeals } })
  }
  const appealsFor = async (client: Client) =>
    (await bodyOf(client.request("GET /assessments/{assessment}/appeals", { params }))).appeals
  const answer = (id: string, verdict: "upheld" | "rejected", words = "经复核") =>
    year.admin.request("PUT /assessments/{assessment}/appeals/{appeal}", {
      params: { ...params, appeal: id },
      body: { verdict, answer: words },
    })
  const redecide = async () => {
    const { sheet } = await sheetFor(year.admin, year.assessment, "decided")
    const body = { fingerprint: sheet.fingerprint }
    return year.admin.request("POST /assessments/{assessment}/redecide", { params, body })
  }
  const close = (exceptions: string[] = []) =>
    year.admin.request("POST /cycles/{cycle}/close", { params: { cycle: year.cycle }, body: { exceptions } })

  it("name criteria of the rubric, each once, and what the county saw", async () => {
    expect(await refusalOf(appeal(year.county, ["c15", "c15"]))).toBe("invalid")
    expect(await refusalOf(appeal(year.county, ["c99"]))).toBe("notFound")
    expect(await refusalOf(appeal(year.county, ["c15"], "0".repeat(64)))).toBe("fingerprintDiffers")
    expect(await appealsFor(year.admin)).toEqual([])
  })

  it("are refused when the window is over", async () => {
    year.server.setClock("2019-01-31T16:00:00.000Z")
    const problem = await problemOf(appeal(year.county, ["c15"]))
    expect([problem.code, problem.detail]).toEqual(["wrongState", expect.stringContaining("申诉已截止")])
    year.server.setClock("2019-01-20T00:00:00.000Z")
  })

  it("open the decision again, and the county sees no more of it until it is published anew", async () => {
    expect(await bodyOf(appeal(year.county, ["c15", "c4"]))).toMatchObject({ state: "appealed" })
    const request = year.county.request("GET /assessments/{assessment}/sheets/{layer}", {
      params: { ...params, layer: "decided" },
    })
    expect(await refusalOf(request)).toBe("wrongState")
    expect(await appealsFor(year.county)).toMatchObject([
      { text: "请复核台账", by: "濉溪县填报员", onBehalf: false },
      { text: "请复核台账", by: "濉溪县填报员", onBehalf: false },
    ])
  })

  it("keep the year from being closed, and the decision from being taken before each has its answer", async () => {
    year.server.setClock("2019-02-01T00:00:00.000Z")
    expect((await problemOf(close())).faults?.map(({ at }) => at)).toEqual([`exceptions.${year.assessment}`])
    const [first, second] = await appealsFor(year.admin)
    await bodyOf(answer(first?.id ?? "", "rejected"))
    const problem = await problemOf(redecide())
    expect([problem.code, problem.faults?.map(({ at }) => at)]).toEqual(["appealUnanswered", [second?.number]])
    expect(await refusalOf(answer("none", "upheld"))).toBe("notFound")
    await bodyOf(answer(second?.id ?? "", "upheld", "予以采纳"))
  })

  it("lead to a new decision, with adjustments where they are upheld", async () => {
    const upheld = (await appealsFor(year.admin)).find(({ verdict }) => verdict === "upheld")
    const before = await sheetFor(year.admin, year.assessment, "decided")
    const points = before.sheet.criteria[upheld?.number ?? ""] ?? "0"
    await bodyOf(
      year.admin.request("PUT /assessments/{assessment}/adjustments/{criterion}", {
        params: { ...params, criterion: upheld?.criterion ?? "" },
        body: { points: points === "0" ? "0.1" : `-${points}`, reason: "采纳申诉" },
        ifMatch: `"${year.epoch}.0"`,
      }),
    )
    const stale = year.admin.request("POST /assessments/{assessment}/redecide", {
      params,
      body: { fingerprint: before.sheet.fingerprint },
    })
    expect(await refusalOf(stale)).toBe("fingerprintDiffers")
    expect(await bodyOf(redecide())).toMatchObject({ state: "decided" })
  })

  it("show their answers to the county with the new decision, not before", async () => {
    expect((await appealsFor(year.county)).some((one) => "answer" in one || "verdict" in one)).toBe(false)
    await publish(year)
    const shown = await appealsFor(year.county)
    expect(shown.map(({ verdict }) => verdict).sort()).toEqual(["rejected", "upheld"])
    expect(shown.every(({ answeredBy }) => answeredBy === "市中心管理员")).toBe(true)
  })

  it("may be entered by an administrator for the county, also late, and are marked so", async () => {
    await bodyOf(appeal(year.admin, ["c27"]))
    const last = (await appealsFor(year.admin)).at(-1)
    expect(last).toMatchObject({ by: "市中心管理员", onBehalf: true })
    const { steps } = await bodyOf(year.admin.request("GET /assessments/{assessment}", { params }))
    expect(steps.filter(({ onBehalf }) => onBehalf).map(({ action }) => action)).toEqual(["appeal"])
    const [earlier] = await appealsFor(year.admin)
    expect(await refusalOf(answer(earlier?.id ?? "", "upheld"))).toBe("wrongState")
    await bodyOf(answer(last?.id ?? "", "rejected"))
    await bodyOf(redecide())
    await publish(year)
  })

  it("are over when the year is closed: all of it is read, nothing of it changed", async () => {
    year.server.setClock("2019-01-31T00:00:00.000Z")
    expect((await problemOf(close())).faults?.[0]?.en).toContain("may still appeal")
    year.server.setClock("2019-02-10T00:00:00.000Z")
    expect(await bodyOf(close())).toEqual({ closed: [year.assessment] })
    const cycle = await bodyOf(year.county.request("GET /cycles/{cycle}", { params: { cycle: year.cycle } }))
    expect(cycle.closedAt).toBe("2019-02-10T00:00:00.000Z")
    expect((await sheetFor(year.county, year.assessment, "decided")).frozen).toBe(true)
    expect(await refusalOf(close())).toBe("wrongState")
    expect(await refusalOf(appeal(year.admin, ["c15"]))).toBe("wrongState")
    const units = { units: [year.people.xiangshan.unit ?? ""] }
    const add = year.admin.request("POST /cycles/{cycle}/units", { params: { cycle: year.cycle }, body: units })
    expect(await refusalOf(add)).toBe("wrongState")
  })

  it("hand the frozen sheet on from step to step, byte for byte", async () => {
    const rows = await year.server.readDatabase(
      "select action, sheet from steps where assessment = ? and layer = 'decided' order by sequence",
      year.assessment,
    )
    expect(rows.map(({ action }) => action)).toEqual([
      "decide",
      "publish",
      "appeal",
      "redecide",
      "publish",
      "appeal",
      "redecide",
      "publish",
      "close",
    ])
    expect(rows[0]?.["sheet"]).toBe(rows[2]?.["sheet"])
    expect(rows[3]?.["sheet"]).not.toBe(rows[2]?.["sheet"])
    expect(rows.at(-1)?.["sheet"]).toBe(rows[3]?.["sheet"])
  })
})

describe("a year with a unit that never finished", () => {
  it("is closed with that unit named; nothing of it changes any more", async () => {
    const year = await startTestYear()
    const params = { cycle: year.cycle }
    const close = (exceptions: string[]) =>
      year.admin.request("POST /cycles/{cycle}/close", { params, body: { exceptions } })
    expect((await problemOf(close([]))).faults?.map(({ at }) => at)).toEqual([`exceptions.${year.assessment}`])
    expect(await bodyOf(close([year.assessment]))).toEqual({ closed: [] })
    const answer = year.county.request("PUT /assessments/{assessment}/answers/{criterion}", {
      params: { assessment: year.assessment, criterion: "c4" },
      body: { facts: {}, grounds: "" },
      ifMatch: `"${year.epoch}.0"`,
    })
    expect(await refusalOf(answer)).toBe("wrongState")
    await year.server.stop()
  })
})
