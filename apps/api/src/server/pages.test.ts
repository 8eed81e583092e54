import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { brotliCompressSync, gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { problemIn } from "../testing/expect.ts"
import { startTestServer, type TestServer } from "../testing/server.ts"

const first = "<!doctype html><title>form</title>"
const script = "export const answer = 42"

describe("the pages", () => {
  let root = ""
  let server: TestServer
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "plumbline pages "))
    for (const app of ["form", "console"]) {
      mkdirSync(join(root, app, "assets"), { recursive: true })
      writeFileSync(join(root, app, "index.html"), app === "form" ? first : "<!doctype html><title>console</title>")
      writeFileSync(join(root, app, "assets", "main-abc123.js"), script)
      writeFileSync(join(root, app, "assets", "main-abc123.js.br"), brotliCompressSync(script))
      writeFileSync(join(root, app, "assets", "main-abc123.js.gz"), gzipSync(script))
    }
    writeFileSync(join(root, "secret"), "not to be read")
    server = await startTestServer({ webRoot: (app) => join(root, app) })
  })
  afterAll(async () => {
    await server.stop()
    rmSync(root, { recursive: true, force: true })
  })

  const get = (path: string, headers: Record<string, string> = {}) => server.send("GET", path, { headers })

  it("begin with one that signs in by itself, without any script or style inside it", async () => {
    const response = await get("/")
    const html = await response.text()
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8")
    expect(html).toContain('<form id="sign-in"')
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|\sstyle=/)
    for (const path of ["/home.css", "/home.js", "/favicon.svg"]) {
      expect(html).toContain(`"${path}"`)
      expect((await get(path)).status).toBe(200)
    }
  })

  it.each(["/", "/health", "/api/me", "/form/", "/nothing"])("%s carries the headers that protect it", async (path) => {
    const { headers } = await get(path)
    const policy = headers.get("content-security-policy") ?? ""
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain("unsafe")
    expect(headers.get("x-content-type-options")).toBe("nosniff")
    expect(headers.get("x-frame-options")).toBe("DENY")
    expect(headers.get("referrer-policy")).toBe("no-referrer")
    expect(headers.get("x-plumbline-build")).toBe("test-build")
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get("x-powered-by")).toBeNull()
    expect(headers.get("access-control-allow-origin")).toBeNull()
  })

  it("of an app are its first page under every address below it, asked for anew each time", async () => {
    for (const path of ["/form/", "/form/assessments/1/criteria/c15"]) {
      const response = await get(path)
      expect([await response.text(), response.headers.get("cache-control")]).toEqual([first, "no-cache"])
    }
    expect(await (await get("/console/people")).text()).toContain("console")
    const moved = await get("/form")
    expect([moved.status, moved.headers.get("location")]).toEqual([302, "/form/"])
  })

  it("have files with a hash in their name, compressed beforehand and kept for ever", async () => {
    for (const [accepted, encoding] of [
      ["br, gzip", "br"],
      ["gzip", "gzip"],
      ["identity", null],
    ] as const) {
      const response = await get("/form/assets/main-abc123.js", { "accept-encoding": accepted })
      expect(response.headers.get("content-encoding")).toBe(encoding)
      expect(response.headers.get("content-type")).toMatch(/javascript/)
      expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
      expect(await response.text()).toBe(script)
    }
  })

  it("say that a file is missing, instead of the first page, and do not let that be kept", async () => {
    const response = await get("/form/assets/main-old999.js")
    expect(response.status).toBe(404)
    expect(response.headers.get("cache-control")).not.toContain("immutable")
  })

  it.each(["/form/../secret", "/form/%2e%2e/secret", "/form/..%2fsecret", "/form/assets/..%5c..%5csecret", "//secret"])(
    "lead to nothing outside their folder: %s",
    async (path) => {
      // A URL would be tidied up by fetch, so this goes by hand.
      const { request } = await import("node:http")
      const { port } = new URL(server.address)
      const text = await new Promise<string>((resolve, reject) => {
        const asked = request({ host: "127.0.0.1", port, path }, (answer) => {
          let said = ""
          answer.on("data", (chunk: Buffer) => (said += chunk.toString()))
          answer.on("end", () => resolve(said))
        })
        asked.on("error", reject)
        asked.end()
      })
      expect(text).not.toContain("not to be read")
    },
  )

  it("tell a person in words that there is no such page, and a program as a problem", async () => {
    const page = await get("/nothing", { accept: "text/html" })
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining("没有这个页面")])
    expect((await problemIn(await get("/nothing"))).code).toBe("notFound")
    expect((await problemIn(await get("/api/nothing", { accept: "text/html" }))).code).toBe("notFound")
  })
})
