import { createClient } from "@plumbline/client"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openLoad } from "../../crash/load.ts"
import { openServer } from "../../crash/server-process.ts"
import { surviveKills } from "../../crash/survive-kills.ts"
import { demoPassword } from "../../demo/people.ts"
import { bodyOf, problemIn } from "../../testing/expect.ts"
import { type FlakyLine, flakyLine } from "../../testing/flaky-line.ts"
import { createPostgres, type PostgresDatabase } from "../../testing/postgres.ts"
import { openPostgres } from "./open.ts"

describe("a PostgreSQL server that is lost", () => {
  let data = ""
  let made: PostgresDatabase
  let line: FlakyLine
  let address = ""
  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), "plumbline lost "))
    made = await createPostgres("demo")
    const real = new URL(made.address)
    line = await flakyLine(real.hostname, Number(real.port))
    real.port = String(line.port)
    address = real.href
  })
  afterEach(async () => {
    await line.stop()
    await made.drop()
    rmSync(data, { recursive: true, force: true })
  })

  it("makes the server answer 503, and go on by itself once it is back", async () => {
    const server = await openServer({ data, env: { PLUMBLINE_DATABASE: address } })
    const { token } = await bodyOf(createClient({ baseUrl: server.address }).signIn("duji", demoPassword))
    const me = () => fetch(`${server.address}/api/me`, { headers: { authorization: `Bearer ${token}` } })
    const signIn = () =>
      fetch(`${server.address}/api/auth/sign-in/username`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ username: "duji", password: demoPassword }),
      })
    const ready = () => fetch(`${server.address}/ready`)
    // More often than there are connections, so that one that is lost for good would be missed.
    for (let round = 0; round < 12; round += 1) {
      expect((await me()).status).toBe(200)
      line.cut()
      for (const answer of await Promise.all([me(), me(), signIn()])) {
        expect([answer.status, (await problemIn(answer)).code]).toEqual([503, "unavailable"])
      }
      line.mend()
    }
    line.cut()
    await expect.poll(async () => (await ready()).status, { timeout: 5000 }).toBe(503)
    expect((await fetch(`${server.address}/health`)).status).toBe(200)
    line.mend()
    await expect.poll(async () => (await ready()).status, { timeout: 5000 }).toBe(200)
    expect((await signIn()).status).toBe(200)
    expect(await server.stop()).toBe(0)
  })

  it("loses and doubles nothing of what was acknowledged, however often it goes", async () => {
    const server = await openServer({ data, env: { PLUMBLINE_DATABASE: address } })
    const load = await openLoad(server.address)
    const end = performance.now() + 4000
    const writing = load.write(server.address, () => performance.now() > end)
    for (let times = 0; times < 8; times += 1) {
      await pause(300)
      line.cut()
      await pause(60)
      line.mend()
    }
    await writing
    expect(await load.faults(server.address)).toEqual([])
    expect(load.waitedFor()).toEqual(["unavailable"])
    expect(load.acknowledged()).toBeGreaterThan(50)
    expect(await server.stop()).toBe(0)
  })

  it("is told at the start as what it is", async () => {
    line.cut()
    await expect(openPostgres(address)).rejects.toMatchObject({ code: "DATABASE_UNREACHABLE" })
  })

  it("may lose the server instead: twenty kills under load lose nothing that was acknowledged", async () => {
    const survived = await surviveKills({ data, env: { PLUMBLINE_DATABASE: made.address } }, 20, 2)
    expect(survived.faults).toEqual([])
    expect(survived.acknowledged).toBeGreaterThan(60)
  })
})
