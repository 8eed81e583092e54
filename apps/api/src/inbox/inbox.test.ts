import type { Client } from "@plumbline/client"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, refusalOf } from "../testing/expect.ts"
import { bringTo } from "../testing/steps.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"

describe("the inbox", () => {
  let year: TestYear
  beforeAll(async () => {
    year = await startTestYear()
    await bringTo(year, "published")
  })
  afterAll(() => year.server.stop())

  /** Of this year alone: the demo's people were told of the demo as well. */
  const kindsFor = async (client: Client) => {
    const { notices } = await bodyOf(client.request("GET /inbox"))
    return notices.filter(({ cycle }) => cycle === year.cycle).map(({ kind }) => kind)
  }

  it("tells each side what concerns it, newest first, and nobody of what they did themselves", async () => {
    expect(await kindsFor(year.county)).toEqual(["publish", "beginReview"])
    expect((await kindsFor(year.lead)).sort()).toEqual(["assign", "publish", "submit"])
    expect((await kindsFor(year.admin)).sort()).toEqual(["finish", "submit"])
    expect(await kindsFor(await year.server.signedIn("xiangshan"))).toEqual([])
  })

  it("tells a county of nothing before it is published: neither the finished review nor the decision", async () => {
    const { notices } = await bodyOf(year.county.request("GET /inbox"))
    expect(notices.filter(({ kind }) => kind === "finish" || kind === "decide")).toEqual([])
    expect(notices[0]).toMatchObject({
      assessment: year.assessment,
      zh: "濉溪县又一年考评结果已公布",
      en: "濉溪县, 又一年: the result is published",
    })
  })

  it("counts what is unread, and marks one's own as read, once", async () => {
    const { unread, notices } = await bodyOf(year.county.request("GET /inbox"))
    expect(unread).toBe(notices.filter(({ readAt }) => readAt === undefined).length)
    const [first] = notices
    const read = (ids?: string[]) =>
      bodyOf(year.county.request("POST /inbox/read", { body: ids === undefined ? {} : { notices: ids } }))
    expect(await read([first?.id ?? "", "made-up"])).toEqual({ unread: unread - 1 })
    expect(await read([first?.id ?? ""])).toEqual({ unread: unread - 1 })
    expect((await bodyOf(year.county.request("GET /inbox"))).notices[0]).toHaveProperty("readAt")
    expect(await read()).toEqual({ unread: 0 })
    expect(await bodyOf(year.county.request("GET /inbox/unread"))).toEqual({ unread: 0 })
    const events = await year.server.readDatabase("select * from audit where action = 'readNotices'")
    expect(events).toHaveLength(2)
  })

  it("never marks what was told to somebody else", async () => {
    const before = await bodyOf(year.admin.request("GET /inbox"))
    const ids = before.notices.map(({ id }) => id)
    await bodyOf(year.county.request("POST /inbox/read", { body: { notices: ids } }))
    expect(await bodyOf(year.admin.request("GET /inbox/unread"))).toEqual({ unread: before.unread })
  })

  it("says why a result was withdrawn, and whom an extension lets wait", async () => {
    const params = { assessment: year.assessment }
    const body = { reason: "公布有误" }
    await bodyOf(year.admin.request("POST /assessments/{assessment}/withdraw", { params, body }))
    const { notices } = await bodyOf(year.county.request("GET /inbox"))
    expect(notices[0]?.zh).toBe("濉溪县又一年考评结果已撤回：公布有误")
    expect((await kindsFor(year.second))[0]).toBe("withdraw")
  })

  it("is told in the transaction of the step: a step that is refused tells nobody", async () => {
    const count = async () => (await year.server.readDatabase("select count(*) as n from notices"))[0]?.["n"]
    const before = await count()
    const params = { assessment: year.assessment }
    const refused = year.admin.request("POST /assessments/{assessment}/decide", {
      params,
      body: { fingerprint: "0".repeat(64) },
    })
    expect(await refusalOf(refused)).toBe("wrongState")
    expect(await count()).toBe(before)
  })
})

describe("assigning", () => {
  it("tells who is new and who is no longer of the team, and nobody who stays", async () => {
    const year = await startTestYear()
    const params = { assessment: year.assessment }
    const body = { reviewers: [{ person: year.people.reviewer1.id, lead: true }] }
    await bodyOf(year.admin.request("PUT /assessments/{assessment}/reviewers", { params, body }))
    const told = await year.server.readDatabase(
      `select people.username, kind from notices join people on people.id = person where assessment = ?
       order by people.username, at`,
      year.assessment,
    )
    expect(told.map(({ username, kind }) => `${String(username)} ${String(kind)}`)).toEqual([
      "reviewer1 assign",
      "reviewer2 assign",
      "reviewer2 unassign",
    ])
    await year.server.stop()
  })
})
