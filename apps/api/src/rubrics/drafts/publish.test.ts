import type { Client } from "@plumbline/client"
import type { Draft } from "@plumbline/contract"
import { digest } from "@plumbline/rubric-core"
import { parseRubric } from "@plumbline/rubric-core/schema"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { beginDraft, publishDraft, rubricIn, saveDraft, withCriterion } from "../../testing/drafts.ts"
import { bodyOf, problemOf, refusalOf } from "../../testing/expect.ts"
import { startTestServer, type TestServer } from "../../testing/server.ts"
import { rubric } from "../../testing/year.ts"

describe("publishing a draft", () => {
  let server: TestServer
  let admin: Client
  let published: Draft
  beforeAll(async () => {
    server = await startTestServer({ demo: true })
    admin = await server.signedIn("admin")
    published = await beginDraft(admin)
  })
  afterAll(() => server.stop())

  const publish = ({ id: draft, digest, findingsDigest: findings }: Draft) =>
    admin.request("POST /drafts/{draft}/publish", { params: { draft }, body: { digest, findings } })

  it("makes it a rubric like the one that ships, under the digest that was seen", async () => {
    const line = await publishDraft(admin, published)
    expect(line).toEqual({
      id: "huaibei-2019",
      title: published.title,
      year: 2019,
      digest: published.digest,
      ancestor: digest(rubric),
    })
    const { rubrics } = await bodyOf(admin.request("GET /rubrics"))
    expect(rubrics.map(({ id }) => id)).toEqual(["huaibei-2019", "huaibei-2018"])
    const county = await server.signedIn("suixi")
    const params = { digest: published.digest }
    const parsed = parseRubric(await bodyOf(county.request("GET /rubrics/{digest}", { params })))
    expect(parsed.ok && digest(parsed.rubric)).toBe(published.digest)
    const [stored] = await server.readDatabase("select ancestor, publishedBy from rubrics where id = 'huaibei-2019'")
    expect(stored).toMatchObject({ ancestor: digest(rubric), publishedBy: expect.any(String) })
  })

  it("is for ever: neither the draft nor the rubric can be written, restored, put away or published again", async () => {
    const params = { draft: published.id }
    const ifMatch = `"${published.epoch}.1"`
    const body = { rubric: published.rubric }
    const tries = [
      admin.request("PUT /drafts/{draft}", { params, ifMatch, body }),
      admin.request("PUT /drafts/{draft}/restored", { params, ifMatch, body: { version: 1 } }),
      admin.request("DELETE /drafts/{draft}", { params, ifMatch }),
      admin.request("POST /drafts/{draft}/recover", { params }),
      publish(published),
    ]
    for (const tried of tries) expect(await refusalOf(tried)).toBe("wrongState")
  })

  it("wants an id that no other rubric has", async () => {
    const draft = await beginDraft(admin)
    expect(draft.rubric.id).toBe("huaibei-2019-2")
    const same = await saveDraft(server, draft, { ...rubricIn(draft), id: "huaibei-2019" })
    expect(await problemOf(publish(same))).toMatchObject({ code: "taken", faults: [{ at: "id" }] })
  })

  it("is refused while lint finds errors or it is no rubric yet, and says which", async () => {
    const draft = await beginDraft(admin)
    const beyond = await saveDraft(server, draft, withCriterion(draft, "c15", { number: "14" }))
    expect(beyond.findings.some(({ severity }) => severity === "error")).toBe(true)
    expect(await problemOf(publish(beyond))).toMatchObject({
      code: "invalid",
      faults: [{ at: expect.stringContaining("c1") }],
    })
    const empty = await saveDraft(server, beyond, withCriterion(draft, "c15", { words: "" }))
    const { code, faults = [] } = await problemOf(publish(empty))
    expect([code, faults.length > 0]).toEqual(["invalid", true])
    expect(await server.readDatabase("select id from rubrics where id = ?", String(draft.rubric.id))).toEqual([])
  })

  it("is refused where the person saw other words or other findings than there are now", async () => {
    const draft = await beginDraft(admin)
    const changed = await saveDraft(server, draft, withCriterion(draft, "c15", { clauses: [] }))
    expect(await problemOf(publish(draft))).toMatchObject({ code: "stale", current: { version: 2 } })
    const unseen = await problemOf(publish({ ...changed, findingsDigest: draft.findingsDigest }))
    expect(unseen).toMatchObject({ code: "findingsUnseen", current: { findingsDigest: changed.findingsDigest } })
    expect(changed.findings.length).toBeGreaterThan(draft.findings.length)
    expect((await publishDraft(admin, changed)).digest).toBe(changed.digest)
    const [event] = await server.readDatabase(
      "select after from audit where action = 'publishDraft' and subject = ?",
      draft.id,
    )
    expect(JSON.parse(String(event?.after))).toMatchObject({ version: 2, acknowledged: changed.findings.length })
  })

  it("opens a year", async () => {
    const { units } = await bodyOf(admin.request("GET /units"))
    const body = {
      name: "2019年度",
      year: 2019,
      digest: published.digest,
      period: { from: "2019-01", to: "2019-12" },
      units: units.map(({ id }) => id),
    }
    expect(await bodyOf(admin.request("POST /cycles", { body }))).toMatchObject({ rubric: { id: "huaibei-2019" } })
  })
})
