import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pino } from "pino"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type RunningServer, type ServerSettings, startServer } from "../server/start.ts"
import { problemIn } from "../testing/expect.ts"
import { startTestYear, type TestYear } from "../testing/year.ts"

async function freePort(): Promise<number> {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve))
  const address = taken.address()
  await new Promise((resolve) => taken.close(resolve))
  return typeof address === "object" && address !== null ? address.port : 0
}

describe("whoever keeps the server running", () => {
  let year: TestYear
  beforeAll(async () => {
    year = await startTestYear()
  })
  afterAll(() => year.server.stop())

  const metrics = async (): Promise<string> => (await year.server.send("GET", "/metrics")).text()

  it("is told that it is alive and ready, without signing in", async () => {
    expect(await (await year.server.send("GET", "/health")).json()).toEqual({ ok: true })
    expect(await (await year.server.send("GET", "/ready")).json()).toEqual({
      ready: true,
      checks: { database: "ok", migrations: "ok", evidence: "ok" },
    })
  })

  it("sees requests by the pattern of their route, never by their path", async () => {
    await year.server.send("GET", `/api/assessments/${year.assessment}/answers`, {
      token: await year.server.tokenOf("admin"),
    })
    await year.server.send("GET", "/api/secret-word")
    await year.server.send("GET", "/secret-word")
    const text = await metrics()
    expect(text).toContain(
      'plumbline_request_seconds_count{method="GET",route="/api/assessments/:assessment/answers",status="200"}',
    )
    expect(text).toContain('plumbline_request_seconds_count{method="GET",route="none",status="404"} 2')
    expect(text).not.toContain("secret-word")
    expect(text).not.toContain(year.assessment)
  })

  it("sees writes, how many shared a commit, and what was refused", async () => {
    const body = { code: "777", name: "新区", kind: "district" }
    const token = await year.server.tokenOf("admin")
    expect((await year.server.send("POST", "/api/units", { token, body })).status).toBe(200)
    expect((await year.server.send("POST", "/api/units", { token, body })).status).toBe(409)
    const text = await metrics()
    expect(text).toMatch(/plumbline_write_seconds_count\{result="committed"\} [1-9]/)
    expect(text).toMatch(/plumbline_write_seconds_count\{result="refused"\} 1/)
    expect(text).toMatch(/plumbline_commit_writes_count [1-9]/)
    expect(text).toContain("plumbline_writes_waiting 0")
    expect(text).toContain("process_resident_memory_bytes")
  })

  it("sees how the jobs went", async () => {
    await year.server.tick()
    expect(await metrics()).toMatch(/plumbline_job_seconds_count\{job="reminders",result="done"\} [1-9]/)
  })

  it("sees the streams of events that are open, and only those", async () => {
    const abort = new AbortController()
    const token = await year.server.tokenOf("admin")
    const stream = await fetch(`${year.server.address}/api/assessments/${year.assessment}/events`, {
      headers: { authorization: `Bearer ${token}` },
      signal: abort.signal,
    })
    expect(stream.status).toBe(200)
    expect(await metrics()).toContain("plumbline_event_streams_open 1")
    abort.abort()
    await expect.poll(metrics).toContain("plumbline_event_streams_open 0")
  })

  it("reads no metrics through something that forwards", async () => {
    for (const name of ["x-forwarded-for", "forwarded", "via"]) {
      const refused = await year.server.send("GET", "/metrics", { headers: { [name]: "10.0.0.1" } })
      expect((await problemIn(refused)).code).toBe("notAllowed")
    }
  })
})

describe("a server of other settings", () => {
  let folder = ""
  let server: RunningServer | undefined
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "plumbline operations "))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function started(name: string, more: Partial<ServerSettings>): Promise<string> {
    const logger = pino({ level: "silent" })
    const webRoot = () => folder
    const data = join(folder, name)
    server = await startServer({ data, port: 0, demo: false, webRoot, build: "test", logger, ...more })
    return server.address
  }

  it("shows its metrics to whoever holds the token, and to nobody else", async () => {
    const address = await started("token", { metricsToken: "a-long-token" })
    const asked = (authorization?: string) =>
      fetch(`${address}/metrics`, { headers: authorization === undefined ? {} : { authorization } })
    expect((await asked()).status).toBe(403)
    expect((await asked("Bearer a-long-toke")).status).toBe(403)
    expect((await asked("Bearer a-long-token")).status).toBe(200)
    await server?.close()
  })

  it("shows them to nobody without a token where a proxy stands before it", async () => {
    const port = await freePort()
    await started("proxy", { publicAddress: "https://plumbline.example", port })
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
    expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(403)
    await server?.close()
  })

  it("is not ready where evidence cannot be kept, and says so", async () => {
    const data = join(folder, "evidence")
    mkdirSync(data)
    writeFileSync(join(data, "evidence"), "in the way")
    const address = await started("evidence", {})
    const response = await fetch(`${address}/ready`)
    expect(response.status).toBe(503)
    const { code, detail } = await problemIn(response)
    expect([code, detail]).toEqual(["unavailable", "evidence: failed: EEXIST"])
    await server?.close()
  })

  it("answers while it drains, but is not ready, and ends its connections", async () => {
    const address = await started("drain", { drain: 500 })
    expect((await fetch(`${address}/ready`)).status).toBe(200)
    const closed = server?.close()
    const response = await fetch(`${address}/ready`)
    expect(response.status).toBe(503)
    expect(response.headers.get("connection")).toBe("close")
    expect((await problemIn(response)).detail).toBe("server: the server is stopping")
    expect((await fetch(`${address}/health`)).status).toBe(200)
    await closed
    await expect(fetch(`${address}/health`)).rejects.toThrow()
  })
})
