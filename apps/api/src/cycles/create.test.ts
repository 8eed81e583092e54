import type { BodyOf } from "@plumbline/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemOf, refusalOf } from "../testing/expect.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"

type NewCycle = BodyOf<"POST /cycles">

describe("opening a year", () => {
  let year: TestYear
  let usual: NewCycle
  beforeAll(async () => {
    year = await startTestYear()
    const { rubrics } = await bodyOf(year.admin.request("GET /rubrics"))
    usual = {
      name: "2019年度",
      year: 2019,
      digest: rubrics[0]?.digest ?? "",
      period: { from: "2018-12", to: "2019-11" },
      units: [year.unit.id],
    }
  })
  afterAll(() => year.server.stop())

  const open = (body: NewCycle) => year.admin.request("POST /cycles", { body })
  const placesOfFaults = async (body: NewCycle) => (await problemOf(open(body))).faults?.map(({ at }) => at)

  it("makes a draft for each unit, once, with its rubric, period and deadline", async () => {
    const fillingEnds = "2019-12-20T15:59:59Z"
    const cycle = await bodyOf(open({ ...usual, units: [year.unit.id, year.unit.id], fillingEnds }))
    expect(cycle).toMatchObject({
      name: "2019年度",
      period: usual.period,
      rubric: { id: "huaibei-2018", digest: usual.digest },
      fillingEnds: "2019-12-20T15:59:59.999Z",
    })
    const { rows } = await bodyOf(year.admin.request("GET /cycles/{cycle}/board", { params: { cycle: cycle.id } }))
    expect(rows.map(({ unit, state }) => [unit.name, state])).toEqual([["濉溪县", "draft"]])
    expect(await bodyOf(year.county.request("GET /cycles/{cycle}", { params: { cycle: cycle.id } }))).toEqual(cycle)
  })

  it("names every fault: rubric, units, period", async () => {
    expect(await placesOfFaults({ ...usual, digest: "0".repeat(64) })).toEqual(["digest"])
    expect(await placesOfFaults({ ...usual, units: [year.unit.id, "nobody"] })).toEqual(["units.1"])
    expect(await placesOfFaults({ ...usual, period: { from: "2019-12", to: "2019-01" } })).toEqual(["period"])
    expect(await placesOfFaults({ ...usual, period: { from: "2019-01", to: "2019-11" } })).toEqual(["period"])
    expect(await placesOfFaults({ ...usual, units: [] })).toEqual(["units"])
  })

  it("refuses a unit that the rubric cannot assess", async () => {
    const body = { code: "340100", name: "某省直单位", kind: "department" }
    const { id } = await bodyOf(year.admin.request("POST /units", { body }))
    expect(await placesOfFaults({ ...usual, units: [year.unit.id, id] })).toEqual(["units.1"])
  })

  it("knows no year that is not there", async () => {
    for (const name of ["GET /cycles/{cycle}", "GET /cycles/{cycle}/board"] as const) {
      expect(await refusalOf(year.admin.request(name, { params: { cycle: "none" } }))).toBe("notFound")
    }
  })
})
