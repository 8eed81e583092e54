import type { Client } from "@plumbline/client"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { hear, type Hearing } from "../testing/events.ts"
import { bodyOf } from "../testing/expect.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"

describe("the events of an assessment and of a cycle", () => {
  let year: TestYear
  let open: Hearing[] = []
  beforeAll(async () => {
    year = await startTestYear()
  })
  afterEach(async () => {
    await Promise.all(open.map((hearing) => hearing.stop()))
    open = []
  })
  afterAll(() => year.server.stop())

  async function listen(username: string, path = `/assessments/${year.assessment}/events`, after?: string) {
    const hearing = await hear(year.server, path, await year.server.tokenOf(username), after)
    open.push(hearing)
    return hearing
  }
  const save = (criterion: string, version: number, client: Client = year.county) =>
    bodyOf(
      client.request("PUT /assessments/{assessment}/answers/{criterion}", {
        params: { assessment: year.assessment, criterion },
        body: { facts: {}, grounds: `第${version + 1}稿` },
        ifMatch: `"${year.epoch}.${version}"`,
      }),
    )
  const mark = (criterion: string, client: Client) =>
    bodyOf(
      client.request("PUT /assessments/{assessment}/marks/{criterion}", {
        params: { assessment: year.assessment, criterion },
        body: { verdict: "agreed", changes: [], sawVersion: 0 },
        ifMatch: `"${year.epoch}.0"`,
      }),
    )
  const inState = (state: string) =>
    year.server.changeDatabase("update assessments set state = ? where id = ?", state, year.assessment)

  it("tell that a colleague saved, never what", async () => {
    const hearing = await listen("suixi")
    await hearing.next("ready")
    await save("c1", 0, year.admin)
    const change = await hearing.next("change")
    expect(change?.data).toMatchObject({ kind: "answer", criterion: "c1" })
    expect(JSON.stringify(hearing.heard)).not.toContain("第1稿")
  })

  it("go on where they broke off, by the sequence of the chain", async () => {
    const first = await listen("suixi")
    const ready = await first.next("ready")
    await save("c2", 0)
    const told = await first.next("change")
    await first.stop()
    await save("c3", 0)
    await save("c3", 1)
    const again = await listen("suixi", undefined, told?.id)
    expect((await again.next("change"))?.data).toMatchObject({ criterion: "c3", sequence: Number(told?.id) + 1 })
    expect((await again.next("change"))?.data).toMatchObject({ criterion: "c3", sequence: Number(told?.id) + 2 })
    const all = await listen("suixi", undefined, ready?.id)
    expect((await all.next("change"))?.data).toMatchObject({ criterion: "c2" })
  })

  it("tell a county nothing of marks, and a blind reviewer nothing of a colleague's", async () => {
    await inState("inReview")
    const [county, second, lead] = [await listen("suixi"), await listen("reviewer2"), await listen("reviewer1")]
    for (const hearing of [county, second, lead]) await hearing.next("ready")
    await mark("c4", year.lead)
    await mark("c5", year.second)
    expect((await lead.next("change"))?.data).toMatchObject({ kind: "mark", criterion: "c4" })
    expect((await second.next("change"))?.data).toMatchObject({ kind: "mark", criterion: "c5" })
    await inState("draft")
    await save("c6", 0)
    expect((await county.next("change"))?.data).toMatchObject({ kind: "answer", criterion: "c6" })
  })

  it("show who is at work, for half a minute, to those who work together", async () => {
    const present = (client: Client, criterion?: string) =>
      bodyOf(
        client.request("PUT /assessments/{assessment}/presence", {
          params: { assessment: year.assessment },
          body: { ...(criterion !== undefined && { criterion }) },
        }),
      )
    const hearing = await listen("suixi")
    await hearing.next("ready")
    expect(await present(year.admin, "c15")).toEqual({ present: [] })
    const shown = { person: year.people.admin.id, name: year.people.admin.name, criterion: "c15" }
    expect((await hearing.next("presence"))?.data).toEqual({ present: [shown] })
    expect((await present(year.county, "c15")).present).toEqual([shown])
    await present(year.admin)
    expect((await hearing.next("presence"))?.data).toEqual({ present: [] })
    await inState("inReview")
    await present(year.lead, "c1")
    expect((await present(year.second, "c1")).present.map(({ person }) => person)).toEqual([year.people.suixi.id])
    await inState("draft")
    expect((await present(year.county, "c15")).present).toEqual([])
  })

  it("of a cycle name the assessment that changed, to those who may read it", async () => {
    const path = `/cycles/${year.cycle}/events`
    const [admin, other] = [await listen("admin", path), await listen("xiangshan", path)]
    const ready = await admin.next("ready")
    await save("c7", 0)
    const change = await admin.next("change")
    expect(change?.data).toMatchObject({ assessment: year.assessment })
    expect(change?.id).not.toBe(ready?.id)
    expect(await other.next("ready")).toBeDefined()
    const again = await listen("admin", path, ready?.id)
    expect((await again.next("change"))?.data).toMatchObject({ assessment: year.assessment })
    expect((await listen("admin", path, "nothing.1").then((hearing) => hearing.next("reset")))?.name).toBe("reset")
    expect(other.heard.map(({ name }) => name)).toEqual(["ready"])
  })

  it("hear what another process wrote", async () => {
    const hearing = await listen("suixi")
    const ready = await hearing.next("ready")
    const next = Number(ready?.id) + 1
    const [chain, sequence] = [year.assessment, String(next)]
    await year.server.changeDatabase(
      `insert into audit (chain, sequence, at, person, action, subject, previous, hash)
       values (?, ?, '2018-12-01T00:00:00.000Z', 'system', 'answer', 'c9', '', '')`,
      chain,
      sequence,
    )
    await year.server.changeDatabase("update auditHeads set sequence = ? where chain = ?", sequence, chain)
    expect((await hearing.next("change"))?.data).toMatchObject({ sequence: next, criterion: "c9" })
  })

  it("end with the session, before anything more is told", async () => {
    const username = "gone"
    await year.server.newcomer(year.admin, { username, name: "离开", password: "", role: "county", unit: year.unit.id })
    const hearing = await listen(username)
    await hearing.next("ready")
    const token = await year.server.tokenOf(username)
    await year.server.send("POST", "/api/auth/sign-out", { token, body: {} })
    await save("c8", 0)
    expect(await hearing.next("change")).toBeUndefined()
  })
})

it("streams of events do not keep a server from stopping", async () => {
  const year = await startTestYear()
  const hearing = await hear(year.server, `/assessments/${year.assessment}/events`, await year.server.tokenOf("suixi"))
  await hearing.next("ready")
  const began = performance.now()
  await year.server.stop()
  expect(performance.now() - began).toBeLessThan(5000)
  expect(await hearing.next("change")).toBeUndefined()
})
