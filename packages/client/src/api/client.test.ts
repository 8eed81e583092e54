import { describe, expect, expectTypeOf, it } from "vitest"
import { createClient } from "./client.ts"

interface Seen {
  readonly url: string
  readonly init: RequestInit
}

function clientAgainst(answer: () => Response | Promise<Response>, token?: string) {
  const seen: Seen[] = []
  const fetch: typeof globalThis.fetch = async (url, init) => {
    seen.push({ url: String(url), init: init ?? {} })
    return answer()
  }
  return { seen, client: createClient({ baseUrl: "http://server", fetch, ...(token === undefined ? {} : { token }) }) }
}

const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init)
const route = "PUT /assessments/{assessment}/answers/{criterion}"
const request = { params: { assessment: "a/1", criterion: "c15" }, body: { facts: {}, grounds: "" }, ifMatch: '"e.3"' }

describe("a request", () => {
  it("fills the names of the route in, escaped, and carries body, version and token", async () => {
    const { client, seen } = clientAgainst(() => json({ version: 4 }, { headers: { etag: '"e.4"' } }), "secret")
    const result = await client.request(route, request)
    expect(seen[0]?.url).toBe("http://server/api/assessments/a%2F1/answers/c15")
    expect(seen[0]?.init).toMatchObject({
      method: "PUT",
      body: '{"facts":{},"grounds":""}',
      headers: { "if-match": '"e.3"', authorization: "Bearer secret" },
    })
    expect(result).toMatchObject({ ok: true, body: { version: 4 }, etag: '"e.4"' })
  })

  it("answers the server's problem as a value, with what it carries", async () => {
    const problem = {
      type: "urn:plumbline:problem:stale",
      title: "",
      status: 412,
      code: "stale",
      zh: "",
      en: "",
      current: { version: 9 },
    }
    const { client } = clientAgainst(() => json(problem, { status: 412 }))
    expect(await client.request(route, request)).toEqual({ ok: false, offline: false, problem })
  })

  it("makes a problem of an answer that is none of ours", async () => {
    const { client } = clientAgainst(() => new Response("<html>bad gateway", { status: 502 }))
    const result = await client.request("GET /me")
    expect(result).toMatchObject({ ok: false, problem: { code: "unavailable", status: 502 } })
  })

  it("says offline when no server answers", async () => {
    const { client } = clientAgainst(() => Promise.reject(new TypeError("fetch failed")))
    expect(await client.request("GET /me")).toEqual({ ok: false, offline: true })
  })

  it("leaves a person's own abort to them", async () => {
    const stop = new AbortController()
    stop.abort()
    const { client } = clientAgainst(() => Promise.reject(new DOMException("stopped", "AbortError")))
    await expect(client.request("GET /me", { signal: stop.signal })).rejects.toThrow("stopped")
  })

  it("does not compile without what the route needs", () => {
    const { client } = clientAgainst(() => json({}))
    expectTypeOf(client.request<"GET /assessments/{assessment}">)
      .parameter(1)
      .toHaveProperty("params")
    expectTypeOf(client.request<"GET /cycles">).toBeCallableWith("GET /cycles")
    expectTypeOf<Parameters<typeof client.request<typeof route>>[1]["body"]>().toHaveProperty("facts")
  })
})
