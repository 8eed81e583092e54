import { createClient } from "@plumbline/client"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { TOTP } from "otpauth"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type RunningServer, startServer } from "../server.ts"
import { keys, openTerminal } from "../terminal.ts"
import { plumbline } from "./command-line.ts"

const password = "plumbline-demo"

let server: RunningServer
let home = ""
let secret = ""
const codeOf = (stepsAhead = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + stepsAhead * 30_000 })

beforeAll(async () => {
  server = await startServer()
  home = mkdtempSync(join(tmpdir(), "plumbline home "))
  const signedIn = await createClient({ baseUrl: server.address }).signIn("reviewer1", password)
  if (!signedIn.ok) throw new Error("the reviewer cannot sign in")
  const client = createClient({ baseUrl: server.address, token: signedIn.body.token })
  const begun = await client.request("POST /me/second-factor", { body: { password } })
  if (!begun.ok) throw new Error("the second factor cannot be set up")
  secret = begun.body.secret
  await client.request("PUT /me/second-factor", { body: { code: codeOf() } })
})
afterAll(async () => {
  await server?.stop()
  rmSync(home, { recursive: true, force: true })
})

it("a reviewer with a second factor is asked for the code in the terminal, and once more after a slip", async () => {
  const env = { PLUMBLINE_HOME: home }
  const login = openTerminal(process.execPath, [plumbline, "login", "--server", server.address], { env })
  await login.until("用户名")
  login.type(`reviewer1${keys.enter}`)
  await login.until("密码")
  login.type(`${password}${keys.enter}`)
  await login.until("验证码（或恢复码）")
  login.type(`000000${keys.enter}`)
  await login.until("验证码不对")
  login.type(`${codeOf(1)}${keys.enter}`)
  const screen = await login.until("已登录：")
  expect(screen).not.toContain(password)
  expect(await login.ended()).toBe(0)
})
