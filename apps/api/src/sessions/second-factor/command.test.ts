import { createClient } from "@plumbline/client"
import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { refusalOf } from "../../testing/expect.ts"
import { addSecondFactor } from "../../testing/second-factor.ts"
import { password, startTestServer, type TestServer } from "../../testing/server.ts"

const program = join(import.meta.dirname, "../../plumbline-server.ts")

describe("whoever keeps the server", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ demo: true })
  })
  afterAll(() => server.stop())

  const run = (args: readonly string[]) =>
    promisify(execFile)(process.execPath, [program, ...args], { env: server.place.environment })

  it("takes away the second factor of an administrator who lost everything, and is in the audit", async () => {
    await addSecondFactor(await server.signedIn("admin"), new Date().toISOString())
    const signIn = () => createClient({ baseUrl: server.address }).signIn("admin", password)
    expect(await refusalOf(signIn())).toBe("codeNeeded")
    const args = ["reset-second-factor", "--username", "admin", "--data", server.data]
    expect((await run(args)).stdout).toContain("The second factor of admin is gone")
    expect((await signIn()).ok).toBe(true)
    const [event] = await server.readDatabase("select person from audit where action = 'resetSecondFactor'")
    expect(event).toEqual({ person: "system" })
  })

  it("is told when there is nobody of that name", async () => {
    const args = ["reset-second-factor", "--username", "nobody", "--data", server.data]
    await expect(run(args)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Nobody has the user name "nobody"'),
    })
  })
})
