import { expect, it } from "vitest"
import { openFile } from "./file.ts"

const place = { assessment: "a/1", evidence: "e1" }
const { signal } = new AbortController()
const against = (fetch: typeof globalThis.fetch) =>
  openFile({ baseUrl: "http://server", token: "secret", fetch }, place, signal)

it("hands on what a file holds, asked for as the person who is signed in", async () => {
  const seen: [string, RequestInit | undefined][] = []
  const result = await against(async (url, init) => {
    seen.push([String(url), init])
    return new Response("content")
  })
  expect(seen[0]?.[0]).toBe("http://server/api/assessments/a%2F1/evidence/e1/file?download")
  expect(seen[0]?.[1]?.headers).toMatchObject({ authorization: "Bearer secret" })
  expect(result.ok && (await new Response(result.body).text())).toBe("content")
})

it("says why a file cannot be had", async () => {
  expect(await against(() => Promise.reject(new TypeError("fetch failed")))).toEqual({ ok: false, offline: true })
  const refused = await against(async () => new Response("", { status: 403 }))
  expect(refused).toMatchObject({ ok: false, problem: { code: "notAllowed" } })
})
