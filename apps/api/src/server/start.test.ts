import { once } from "node:events"
import { Agent, request } from "node:http"
import { createServer } from "node:net"
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pino } from "pino"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { bodyOf } from "../testing/expect.ts"
import { startTestServer } from "../testing/server.ts"
import { sayFailure } from "./failure.ts"
import { type ServerSettings, startServer } from "./start.ts"

describe("starting the server", () => {
  let folder = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "plumbline start "))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const settings = (more: Partial<ServerSettings> = {}): ServerSettings => ({
    data: join(folder, "data"),
    port: 0,
    demo: false,
    webRoot: () => folder,
    build: "test-build",
    logger: pino({ level: "silent" }),
    ...more,
  })

  async function failureOf(more: Partial<ServerSettings>): Promise<string> {
    const wish = settings(more)
    const error: unknown = await startServer(wish).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (error === undefined) throw new Error("it started")
    return sayFailure(error, wish)
  }

  it("makes its folder and a secret that only its owner can read, and keeps both", async () => {
    const server = await startServer(settings())
    const secret = readFileSync(join(folder, "data", "secret"), "utf8")
    expect(secret.length).toBeGreaterThan(60)
    if (process.platform !== "win32") expect(statSync(join(folder, "data", "secret")).mode & 0o777).toBe(0o600)
    await server.close()
    const again = await startServer(settings())
    await again.close()
    expect(readFileSync(join(folder, "data", "secret"), "utf8")).toBe(secret)
  })

  it("listens on the loopback interface only", async () => {
    const server = await startServer(settings())
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await (await fetch(`${server.address}/health`)).json()).toEqual({ ok: true })
    await server.close()
  })

  it("listens elsewhere when told to, but never with the demo's people", async () => {
    const server = await startServer(settings({ host: "0.0.0.0", demo: true }))
    expect(server.isDemo).toBe(false)
    expect(server.address).not.toContain("0.0.0.0")
    expect(await (await fetch(`http://127.0.0.1:${new URL(server.address).port}/health`)).json()).toEqual({
      ok: true,
    })
    await server.close()
    const demo = await startServer(settings({ data: join(folder, "demo"), demo: true }))
    await demo.close()
    expect(await failureOf({ data: join(folder, "demo"), host: "0.0.0.0" })).toContain("create-administrator")
  })

  it("says that a port is taken, and lets go of the database", async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve))
    const address = taken.address()
    const port = typeof address === "object" && address !== null ? address.port : 0
    expect(await failureOf({ port })).toBe(
      `端口 ${port} 已被占用，请关闭占用它的程序，或用 --port 换一个端口。\n` +
        `Port ${port} is taken: close what uses it, or take another with --port.`,
    )
    taken.close()
    await (await startServer(settings())).close()
  })

  it("says that the data folder cannot be written where it is a file", async () => {
    writeFileSync(join(folder, "data"), "mine")
    expect(await failureOf({})).toMatch(/^不能写入数据文件夹 .*\nThe data folder .* cannot be written/)
    expect(await failureOf({ data: join(folder, "data", "deeper") })).toMatch(/cannot be written/)
    expect(readFileSync(join(folder, "data"), "utf8")).toBe("mine")
  })

  it("says that the database is broken, and leaves it", async () => {
    const file = join(folder, "plumbline.sqlite")
    writeFileSync(file, "no database ".repeat(200))
    expect(await failureOf({ data: folder })).toMatch(
      /^数据库文件已损坏.*\nThe database file in .* is broken; it was left/,
    )
    expect(readFileSync(file, "utf8")).toBe("no database ".repeat(200))
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  it("stops after its last answer without waiting for connections that are kept alive", async () => {
    const server = await startServer(settings())
    const agent = new Agent({ keepAlive: true })
    const headers = { "content-type": "application/json", expect: "100-continue" }
    const asked = request(`${server.address}/api/auth/sign-in/username`, { method: "POST", agent, headers })
    const answered = once(asked, "response")
    asked.flushHeaders()
    // The server has the request in hand now.
    await once(asked, "continue")
    const began = performance.now()
    const closed = server.close()
    asked.end('{"username":"nobody","password":"no such person"}')
    const [response] = await answered
    response.resume()
    await closed
    expect(response.statusCode).toBe(401)
    // Node would keep such a connection for five seconds.
    expect(performance.now() - began).toBeLessThan(4000)
    agent.destroy()
  })

  it("finishes a request that it took on before it stops", async () => {
    const test = await startTestServer({ demo: true })
    const admin = await test.signedIn("admin")
    const asked = Array.from({ length: 5 }, (_, index) =>
      admin.request("POST /units", { body: { code: `9${index}`, name: `单位${index}`, kind: "district" } }),
    )
    await asked[0]
    const answers = Promise.all(asked)
    await test.restart()
    const saved = (await answers).flatMap((answer) => (answer.ok ? [answer.body.code] : []))
    const { units } = await bodyOf((await test.signedIn("admin")).request("GET /units"))
    expect(units.map(({ code }) => code)).toEqual(expect.arrayContaining(saved))
    await test.stop()
  })
})

describe("the demo", () => {
  it("is a year at four stages, with people who can sign in", async () => {
    const test = await startTestServer({ demo: true })
    const admin = await test.signedIn("admin")
    const { cycles } = await bodyOf(admin.request("GET /cycles"))
    expect(cycles.map(({ name, rubric }) => [name, rubric.id])).toEqual([["2018年度", "huaibei-2018"]])
    const { rows } = await bodyOf(
      admin.request("GET /cycles/{cycle}/board", { params: { cycle: cycles[0]?.id ?? "" } }),
    )
    expect(Object.fromEntries(rows.map(({ unit, state }) => [unit.name, state]))).toEqual({
      濉溪县: "verified",
      相山区: "submitted",
      杜集区: "draft",
      烈山区: "draft",
    })
    for (const username of ["reviewer1", "reviewer2", "suixi", "xiangshan", "duji", "lieshan"]) {
      expect((await (await test.signedIn(username)).session()).ok).toBe(true)
    }
    await test.stop()
  })

  it("never touches a database that has people", async () => {
    const test = await startTestServer({ demo: true })
    const admin = await test.signedIn("admin")
    await bodyOf(admin.request("POST /units", { body: { code: "1", name: "新区", kind: "district" } }))
    await test.restart()
    const { units } = await bodyOf((await test.signedIn("admin")).request("GET /units"))
    expect(units).toHaveLength(5)
    const { cycles } = await bodyOf((await test.signedIn("admin")).request("GET /cycles"))
    expect(cycles).toHaveLength(1)
    await test.stop()
  })
})
