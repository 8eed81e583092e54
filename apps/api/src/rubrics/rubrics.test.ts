import { digest } from "@plumbline/rubric-core"
import { parseRubric } from "@plumbline/rubric-core/schema"
import { createHash } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemIn } from "../testing/expect.ts"
import { startTestServer, type TestServer } from "../testing/server.ts"
import { rubric } from "../testing/year.ts"

describe("a published rubric", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ demo: true })
  })
  afterAll(() => server.stop())

  it("is served under its digest, which is that of what arrives", async () => {
    const county = await server.signedIn("suixi")
    const { rubrics } = await bodyOf(county.request("GET /rubrics"))
    expect(rubrics).toEqual([{ digest: digest(rubric), id: "huaibei-2018", title: rubric.title, year: 2018 }])
    const served = await bodyOf(county.request("GET /rubrics/{digest}", { params: { digest: digest(rubric) } }))
    const parsed = parseRubric(served)
    expect(parsed.ok && digest(parsed.rubric)).toBe(digest(rubric))
    expect(served).toEqual(JSON.parse(JSON.stringify(rubric)))
  })

  it("comes byte for byte as it was stored, so that anyone can prove its digest with any tool", async () => {
    const token = await server.tokenOf("suixi")
    const response = await server.send("GET", `/api/rubrics/${digest(rubric)}`, { token })
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest(rubric))
    const [{ bytes: stored } = { bytes: "" }] = await server.readDatabase("select bytes from rubrics")
    expect(new TextDecoder().decode(bytes)).toBe(stored)
  })

  it("that ships is there without a demo, stored once however often the server starts", async () => {
    const plain = await startTestServer()
    await plain.restart()
    expect(await plain.readDatabase("select digest from rubrics")).toEqual([{ digest: digest(rubric) }])
    const stored = await plain.readDatabase("select action, subject from audit where action = 'storeRubric'")
    expect(stored).toEqual([{ action: "storeRubric", subject: digest(rubric) }])
    await plain.stop()
  })

  it("may be kept for ever by whoever read it, and travels compressed", async () => {
    const token = await server.tokenOf("suixi")
    const response = await server.send("GET", `/api/rubrics/${digest(rubric)}`, { token })
    expect(response.headers.get("cache-control")).toBe("private, max-age=31536000, immutable")
    expect(response.headers.get("content-encoding")).toBe("gzip")
  })

  it("is not found under any other", async () => {
    const token = await server.tokenOf("suixi")
    for (const other of ["0".repeat(64), "huaibei-2018", "%00"]) {
      expect((await problemIn(await server.send("GET", `/api/rubrics/${other}`, { token }))).code).toBe("notFound")
    }
  })
})
