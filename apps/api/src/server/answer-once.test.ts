import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { problemIn } from "../testing/expect.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"

describe("a request that is sent again with its key", () => {
  let year: TestYear
  beforeAll(async () => {
    year = await startTestYear()
  })
  afterAll(() => year.server.stop())

  async function put(criterion: string, sent: { key: string; version?: number; grounds?: string; as?: string }) {
    const { key, version = 0, grounds = "见附件", as = "suixi" } = sent
    return year.server.send("PUT", `/api/assessments/${year.assessment}/answers/${criterion}`, {
      token: await year.server.tokenOf(as),
      headers: { "if-match": `"${year.epoch}.${version}"`, "idempotency-key": key },
      body: { facts: {}, grounds },
    })
  }
  const events = async () =>
    (await year.server.readDatabase("select sequence from audit where chain = ?", year.assessment)).length
  const told = async (response: Response) => [response.status, response.headers.get("etag"), await response.text()]

  it("gets the first answer once more, and changes nothing", async () => {
    const key = randomUUID()
    const first = await told(await put("c1", { key }))
    const before = await events()
    expect(first[0]).toBe(200)
    expect(await told(await put("c1", { key }))).toEqual(first)
    await put("c1", { key: randomUUID(), version: 1, grounds: "又改" })
    expect(await told(await put("c1", { key }))).toEqual(first)
    expect(await events()).toBe(before + 1)
  })

  it("saves once however many arrive together", async () => {
    const key = randomUUID()
    const before = await events()
    const answers = await Promise.all(Array.from({ length: 8 }, async () => told(await put("c2", { key }))))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.[0]).toBe(200)
    expect(await events()).toBe(before + 1)
  })

  it("is refused when anything else is asked under the same key", async () => {
    const key = randomUUID()
    await put("c3", { key })
    for (const other of [put("c3", { key, grounds: "别的" }), put("c4", { key }), put("c3", { key, version: 1 })]) {
      const response = await other
      expect([response.status, (await problemIn(response)).code]).toEqual([422, "keyReused"])
    }
  })

  it("leaves other people's keys to them", async () => {
    const key = randomUUID()
    await put("c5", { key })
    expect((await put("c5", { key, as: "admin" })).status).toBe(412)
  })

  it("is judged anew after a refusal, which changed nothing", async () => {
    const key = randomUUID()
    expect((await put("c6", { key, version: 1 })).status).toBe(412)
    await put("c6", { key: randomUUID() })
    expect((await put("c6", { key, version: 1 })).status).toBe(200)
  })

  it("is refused with a key that is none", async () => {
    for (const key of ["", "two words", "x".repeat(129)]) {
      const response = await put("c7", { key })
      expect([response.status, (await problemIn(response)).code]).toEqual([400, "malformed"])
    }
  })

  it("creates a person once, and keeps no password where it could be guessed", async () => {
    const key = randomUUID()
    const token = await year.server.tokenOf("admin")
    const ask = (password: string) =>
      year.server.send("POST", "/api/people", {
        token,
        headers: { "idempotency-key": key },
        body: { username: "once", name: "一次", password, role: "auditor" },
      })
    const first = await told(await ask("first-password"))
    expect(first[0]).toBe(200)
    expect(await told(await ask("first-password"))).toEqual(first)
    expect((await ask("other-password")).status).toBe(422)
    const kept = JSON.stringify(await year.server.readDatabase("select * from keptAnswers"))
    expect(kept).not.toContain("first-password")
  })

  it("is forgotten after seven days", async () => {
    const key = randomUUID()
    await put("c8", { key })
    const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
    const isKept = async () =>
      (await year.server.readDatabase("select at from keptAnswers where key = ?", key)).length === 1
    for (const [days, expected] of [
      [6, true],
      [8, false],
    ] as const) {
      year.server.setClock(later(days))
      await year.server.tick()
      expect(await isKept()).toBe(expected)
    }
    year.server.setClock(undefined)
  })

  it("tells the audit where it came from", async () => {
    const rows = await year.server.readDatabase(
      "select address, client from audit where action = 'answer' and chain = ?",
      year.assessment,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toEqual({ address: "127.0.0.1", client: "node" })
  })
})
