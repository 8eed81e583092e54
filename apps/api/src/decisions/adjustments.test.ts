import type { Client } from "@plumbline/client"
import { criteriaOf } from "@plumbline/rubric-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemOf, refusalOf } from "../testing/expect.ts"
import { rubric, sheetFor } from "../testing/year.ts"
import { startTestServer, type TestServer } from "../testing/server.ts"

/** The demo holds one verified assessment; decided it is here. */
describe("adjustments", () => {
  let server: TestServer
  let admin: Client
  let assessment: string
  let cycle: string
  let epoch: string
  beforeAll(async () => {
    server = await startTestServer({ demo: true })
    admin = await server.signedIn("admin")
    const { cycles } = await bodyOf(admin.request("GET /cycles"))
    cycle = cycles[0]?.id ?? ""
    const { rows } = await bodyOf(admin.request("GET /cycles/{cycle}/board", { params: { cycle } }))
    assessment = rows.find(({ state }) => state === "verified")?.assessment ?? ""
    epoch = (await bodyOf(admin.request("GET /assessments/{assessment}/answers", { params: { assessment } }))).epoch
  })
  afterAll(() => server.stop())

  const [criterion = { id: "", number: "", basePoints: "" }] = criteriaOf(rubric)
  const params = () => ({ assessment, criterion: criterion.id })
  const adjust = (points: string, version: number, reason = "经研究") =>
    admin.request("PUT /assessments/{assessment}/adjustments/{criterion}", {
      params: params(),
      body: { points, reason },
      ifMatch: `"${epoch}.${version}"`,
    })

  it("are refused, not clipped, where the criterion would leave nothing to its base", async () => {
    const { sheet } = await sheetFor(admin, assessment, "verified")
    const points = sheet.criteria[criterion.number] ?? ""
    expect(points).toBe(criterion.basePoints)
    for (const tooMuch of ["0.001", `-${Number(criterion.basePoints) + 1}`]) {
      const problem = await problemOf(adjust(tooMuch, 0))
      expect([problem.code, problem.faults?.length]).toEqual(["invalid", 1])
    }
    expect((await bodyOf(adjust(`-${criterion.basePoints}`, 0))).points).toBe(`-${criterion.basePoints}`)
  })

  it.each([
    ["points that are no decimal", "1/2", "经研究"],
    ["points with four decimals", "-0.1234", "经研究"],
    ["no reason", "-0.5", " "],
  ])("are refused with %s", async (_, points, reason) => {
    expect(await refusalOf(adjust(points, 1, reason))).toBe("invalid")
  })

  it("are taken back by whoever saw the last one; the version goes on counting", async () => {
    const takeBack = (version: number) =>
      admin.request("DELETE /assessments/{assessment}/adjustments/{criterion}", {
        params: params(),
        ifMatch: `"${epoch}.${version}"`,
      })
    expect(await refusalOf(takeBack(0))).toBe("stale")
    expect(await takeBack(1)).toMatchObject({ ok: true, etag: `"${epoch}.2"` })
    const list = () => admin.request("GET /assessments/{assessment}/adjustments", { params: { assessment } })
    expect((await bodyOf(list())).adjustments).toEqual([])
    const decided = await sheetFor(admin, assessment, "decided")
    const verified = await sheetFor(admin, assessment, "verified")
    expect(decided.sheet.fingerprint).toBe(verified.sheet.fingerprint)
    expect(await refusalOf(adjust("-0.5", 0))).toBe("stale")
    expect((await bodyOf(adjust("-0.5", 2))).version).toBe(3)
  })

  it("are decided, and only published with every other unit named as an exception", async () => {
    const { sheet } = await sheetFor(admin, assessment, "decided")
    const body = { fingerprint: sheet.fingerprint }
    await bodyOf(admin.request("POST /assessments/{assessment}/decide", { params: { assessment }, body }))
    const publish = (fingerprints: Record<string, string>, exceptions: string[]) =>
      admin.request("POST /cycles/{cycle}/publish", { params: { cycle }, body: { fingerprints, exceptions } })
    const seen = { [assessment]: sheet.fingerprint }
    const unnamed = await problemOf(publish(seen, []))
    expect(unnamed.faults).toHaveLength(3)
    const { rows } = await bodyOf(admin.request("GET /cycles/{cycle}/board", { params: { cycle } }))
    expect(rows.find((row) => row.assessment === assessment)?.state).toBe("decided")
    const others = rows.map((row) => row.assessment).filter((id) => id !== assessment)
    expect((await problemOf(publish({ ...seen, stranger: "0".repeat(64) }, others))).faults?.[0]?.at).toBe(
      "fingerprints.stranger",
    )
    expect(await refusalOf(publish({ ...seen, [others[0] ?? ""]: "0".repeat(64) }, others))).toBe("wrongState")
    expect(await bodyOf(publish(seen, others))).toEqual({ published: [assessment] })
    expect(await refusalOf(publish({}, others))).toBe("invalid")
  })

  it("leave no places on the board while a unit is undecided", async () => {
    const { rows } = await bodyOf(admin.request("GET /cycles/{cycle}/board", { params: { cycle } }))
    expect(rows.map(({ rank }) => rank)).toEqual(rows.map(() => undefined))
  })
})
