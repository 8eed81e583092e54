import type { BodyOf } from "@plumbline/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { beginDraft, rubricIn, withCriterion } from "../../testing/drafts.ts"
import { bodyOf, problemIn } from "../../testing/expect.ts"
import { password, startTestServer, type TestServer } from "../../testing/server.ts"

describe("a draft that several people know of", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ demo: true })
    const auditor: BodyOf<"POST /people"> = { username: "auditor", name: "审计员", password, role: "auditor" }
    await server.newcomer(await server.signedIn("admin"), auditor)
  })
  afterAll(() => server.stop())

  it("is saved by one of those who save at once, and everybody else is told what that one wrote", async () => {
    const draft = await beginDraft(await server.signedIn("admin"))
    const token = await server.tokenOf("admin")
    const headers = { "if-match": `"${draft.epoch}.1"` }
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, person) =>
        server.send("PUT", `/api/drafts/${draft.id}`, {
          token,
          headers,
          body: { rubric: withCriterion(draft, "c15", { words: `第${person}人的文字。`, clauses: [] }) },
        }),
      ),
    )
    const saved = answers.filter(({ status }) => status === 200)
    expect(saved).toHaveLength(1)
    const written = (await saved[0]?.json()) as { digest: string; version: number }
    for (const stale of answers.filter(({ status }) => status !== 200)) {
      expect(await problemIn(stale)).toMatchObject({ code: "stale", current: { version: 2, digest: written.digest } })
    }
    expect(await server.readDatabase("select version from draftVersions where draft = ?", draft.id)).toHaveLength(2)
  })

  it("is the centre's alone: auditors read it, nobody else sees or touches it", async () => {
    const admin = await server.signedIn("admin")
    const draft = await beginDraft(admin)
    const path = `/api/drafts/${draft.id}`
    const headers = { "if-match": `"${draft.epoch}.1"` }
    const { digest, findingsDigest: findings } = draft
    const reads = [path, "/api/drafts", `${path}/versions`, `${path}/versions/1`]
    const writes = [
      ["PUT", path, { rubric: { ...rubricIn(draft), title: "改" } }],
      ["PUT", `${path}/restored`, { version: 1 }],
      ["POST", `${path}/publish`, { digest, findings }],
      ["DELETE", path, undefined],
      ["POST", `${path}/recover`, undefined],
      ["POST", "/api/drafts", { from: "nothing", id: "x", title: "新", year: 2024 }],
    ] as const
    for (const who of ["suixi", "reviewer1", "auditor"]) {
      const token = await server.tokenOf(who)
      for (const read of reads) {
        const { status } = await server.send("GET", read, { token })
        expect([who, read, status]).toEqual([who, read, who === "auditor" ? 200 : 403])
      }
      for (const [method, write, body] of writes) {
        const refused = await server.send(method, write, { token, headers, ...(body && { body }) })
        expect([who, method, write, (await problemIn(refused)).code]).toEqual([who, method, write, "notAllowed"])
      }
    }
    const params = { draft: draft.id }
    expect(await bodyOf(admin.request("GET /drafts/{draft}", { params }))).toEqual(draft)
  })

  it("is the same after a restart of the server", async () => {
    const admin = await server.signedIn("admin")
    const draft = await beginDraft(admin)
    await server.restart()
    const again = await server.signedIn("admin")
    expect(await bodyOf(again.request("GET /drafts/{draft}", { params: { draft: draft.id } }))).toEqual(draft)
  })
})
