import type { Client } from "@plumbline/client"
import type { Draft } from "@plumbline/contract"
import { criteriaOf, digest } from "@plumbline/rubric-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemIn, problemOf, refusalOf } from "../../testing/expect.ts"
import { beginDraft, rubricIn, saveDraft, withCriterion } from "../../testing/drafts.ts"
import { startTestServer, type TestServer } from "../../testing/server.ts"
import { rubric } from "../../testing/year.ts"

describe("a draft", () => {
  let server: TestServer
  let admin: Client
  beforeAll(async () => {
    server = await startTestServer({ demo: true })
    admin = await server.signedIn("admin")
  })
  afterAll(() => server.stop())

  const read = (draft: string) => bodyOf(admin.request("GET /drafts/{draft}", { params: { draft } }))
  const eventsOf = async (draft: string) => {
    const rows = await server.readDatabase("select action from audit where subject = ? order by sequence", draft)
    return rows.map(({ action }) => action)
  }

  it("is begun from a published rubric, as the next year's, and every criterion names the one it came from", async () => {
    const draft = await beginDraft(admin)
    const written = rubricIn(draft)
    expect(draft).toMatchObject({ version: 1, year: 2019, faults: [], changedBy: "市中心管理员" })
    expect(draft.ancestor).toMatchObject({ id: "huaibei-2018", digest: digest(rubric) })
    expect(written).toMatchObject({
      id: "huaibei-2019",
      follows: "huaibei-2018",
      title: rubric.title.replace("2018", "2019"),
    })
    expect(criteriaOf(written).every(({ id, from }) => from?.[0] === id && from.length === 1)).toBe(true)
    expect(draft.digest).not.toBe(digest(rubric))
    expect(draft.findings.some(({ severity }) => severity === "error")).toBe(false)
    const { drafts } = await bodyOf(admin.request("GET /drafts"))
    expect(drafts.map(({ id }) => id)).toContain(draft.id)
    expect(await eventsOf(draft.id)).toEqual(["beginDraft"])
  })

  it("is begun from nothing, empty and unfinished, with what is missing named", async () => {
    const body = { from: "nothing", id: "safety-2024", title: "2024年安全考评细则", year: 2024 } as const
    const draft = await bodyOf(admin.request("POST /drafts", { body }))
    expect(draft.ancestor).toBeUndefined()
    expect(draft.faults.map(({ path }) => path)).toEqual(expect.arrayContaining(["sections", "issuer.zh"]))
    expect(draft.findings).toEqual([])
  })

  it("is begun from the text of a form, its words read into clauses and its doubts asked", async () => {
    const text =
      "2024年度安全工作考评细则（10分）\n一、责任落实（10分）\n1.未制定年度计划的，扣2分。（4分）\n2.每缺一次例会扣0.5分。（6分）"
    const draft = await bodyOf(
      admin.request("POST /drafts", { body: { from: "form", text, year: 2024, id: "safety" } }),
    )
    const criteria = criteriaOf(rubricIn(draft))
    expect(criteria.map(({ clauses }) => clauses.length)).toEqual([1, 1])
    expect(criteria.map(({ basePoints }) => basePoints)).toEqual(["4", "6"])
    const nothing = await problemOf(
      admin.request("POST /drafts", { body: { from: "form", text: "。", year: 2024, id: "none" } }),
    )
    expect(nothing).toMatchObject({ code: "invalid", faults: [{ at: "text" }] })
    const long = "1.扣1分；".repeat(8000)
    const huge = admin.request("POST /drafts", { body: { from: "form", text: long, year: 2024, id: "long" } })
    expect(await refusalOf(huge)).toBe("tooLarge")
  })

  it("is saved whole by version: without one 428, with an old one 412 and what is there, and what changes nothing is no version", async () => {
    const draft = await beginDraft(admin)
    const changed = withCriterion(draft, "c15", { words: "每少一篇扣0.1分。", clauses: [] })
    const saved = await saveDraft(server, draft, changed)
    expect(saved).toMatchObject({ version: 2, changedBy: "市中心管理员" })
    expect((await saveDraft(server, saved, changed)).version).toBe(2)
    const token = await server.tokenOf("admin")
    const path = `/api/drafts/${draft.id}`
    const bare = await problemIn(await server.send("PUT", path, { token, body: { rubric: changed } }))
    expect(bare.code).toBe("ifMatchRequired")
    const sent = { token, body: { rubric: draft.rubric }, headers: { "if-match": `"${draft.epoch}.1"` } }
    const stale = await problemIn(await server.send("PUT", path, sent))
    expect(stale).toMatchObject({ code: "stale", current: { version: 2, digest: saved.digest } })
    const events = await server.readDatabase(
      "select after from audit where action = 'saveDraft' and subject = ?",
      draft.id,
    )
    expect(events.map(({ after }) => JSON.parse(String(after)))).toEqual([
      { version: 2, digest: saved.digest, changed: ["c15"] },
    ])
  })

  it("may be left unfinished, with words, points and lists still empty, and is told what lint finds", async () => {
    const draft = await beginDraft(admin)
    const empty = await saveDraft(
      server,
      draft,
      withCriterion(draft, "c15", { words: "", basePoints: "", clauses: [] }),
    )
    expect(empty.faults.map(({ at }) => at.criterion)).toContain("c15")
    const unused = await saveDraft(server, empty, withCriterion(draft, "c15", { clauses: [] }))
    expect(unused.faults).toEqual([])
    expect(unused.findings).toEqual(expect.arrayContaining([expect.objectContaining({ code: "factNotRead" })]))
  })

  it.each([
    ["is no rubric at all", { format: 1, id: "x", sections: 5 }],
    ["has points that are no points", withCriterion({ rubric }, "c15", { basePoints: "many" })],
    ["has fields that nobody knows", { ...rubric, extra: true }],
  ])("refuses what %s", async (_, wrong) => {
    const draft = await beginDraft(admin)
    const token = await server.tokenOf("admin")
    const sent = { token, body: { rubric: wrong }, headers: { "if-match": `"${draft.epoch}.1"` } }
    const problem = await problemIn(await server.send("PUT", `/api/drafts/${draft.id}`, sent))
    expect(problem.code).toBe("invalid")
    expect((await read(draft.id)).version).toBe(1)
  })

  it("names a wrong ancestry", async () => {
    const draft = await beginDraft(admin)
    const wrong = withCriterion(draft, "c15", { from: ["c999"] })
    const saved = await saveDraft(server, draft, { ...wrong, follows: "elsewhere" })
    expect(saved.faults.map(({ path }) => path)).toEqual(["follows", "from"])
  })

  it("keeps all versions, reads any and brings one back as a new one", async () => {
    const draft = await beginDraft(admin)
    const params = { draft: draft.id }
    const second = await saveDraft(server, draft, withCriterion(draft, "c15", { words: "改过的话。", clauses: [] }))
    const third = await bodyOf(
      admin.request("PUT /drafts/{draft}/restored", {
        params,
        body: { version: 1 },
        ifMatch: `"${draft.epoch}.2"`,
      }),
    )
    expect(third).toMatchObject({ version: 3, digest: draft.digest, rubric: draft.rubric })
    const { versions } = await bodyOf(admin.request("GET /drafts/{draft}/versions", { params }))
    expect(versions.map(({ version, restored }) => [version, restored])).toEqual([
      [3, 1],
      [2, undefined],
      [1, undefined],
    ])
    const older = await bodyOf(
      admin.request("GET /drafts/{draft}/versions/{version}", { params: { ...params, version: "2" } }),
    )
    expect(older).toMatchObject({ version: 2, digest: second.digest, rubric: second.rubric })
    for (const version of ["9", "0", "x"]) {
      const asked = admin.request("GET /drafts/{draft}/versions/{version}", { params: { ...params, version } })
      expect(await refusalOf(asked)).toBe("notFound")
    }
  })

  it("is put away and brought back, and cannot be written meanwhile", async () => {
    const draft = await beginDraft(admin)
    const params = { draft: draft.id }
    const ifMatch = `"${draft.epoch}.1"`
    expect(await bodyOf(admin.request("DELETE /drafts/{draft}", { params, ifMatch }))).toHaveProperty("discardedAt")
    const write = admin.request("PUT /drafts/{draft}", { params, ifMatch, body: { rubric: draft.rubric } })
    expect(await refusalOf(write)).toBe("wrongState")
    const back: Partial<Draft> = await bodyOf(admin.request("POST /drafts/{draft}/recover", { params }))
    expect(back.discardedAt).toBeUndefined()
    expect(await refusalOf(admin.request("POST /drafts/{draft}/recover", { params }))).toBe("wrongState")
    expect(await eventsOf(draft.id)).toEqual(["beginDraft", "discardDraft", "recoverDraft"])
  })
})
