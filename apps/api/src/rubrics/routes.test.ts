import { digest } from "@plumbline/rubric-core"
import { createHash } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bodyOf, problemIn } from "../testing/expect.ts"
import { startTestServer, type TestServer } from "../testing/server.ts"
import { rubric } from "../testing/year.ts"

describe("a rubric", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ demo: true })
  })
  afterAll(() => server.stop())

  const get = async (name: string) =>
    server.send("GET", `/api/rubrics/${name}`, { token: await server.tokenOf("duji") })

  it("is listed by its digest", async () => {
    const { rubrics } = await bodyOf((await server.signedIn("duji")).request("GET /rubrics"))
    const { id, title, year } = rubric
    expect(rubrics).toEqual([{ digest: digest(rubric), id, title, year }])
  })

  it("comes byte for byte as it was stored, so that anyone can prove its digest, and may be kept for ever", async () => {
    const response = await get(digest(rubric))
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest(rubric))
    expect(response.headers.get("content-type")).toBe("application/json")
    expect(response.headers.get("cache-control")).toBe("private, max-age=31536000, immutable")
    const [{ bytes: stored } = { bytes: "" }] = server.readDatabase("select bytes from rubrics")
    expect(new TextDecoder().decode(bytes)).toBe(stored)
  })

  it.each(["0".repeat(64), "huaibei-2018", "__proto__"])("named %s is not there", async (name) => {
    expect((await problemIn(await get(name))).code).toBe("notFound")
  })
})
