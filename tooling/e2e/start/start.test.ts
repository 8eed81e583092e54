import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { freePort } from "../../ports/free-port.ts"
import { runNpm, startNpm } from "./run-npm.ts"

let data = ""
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "plumbline start "))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const wish = (port: number) => ["start", "--", "--port", String(port), "--data", data]

describe("npm start", () => {
  it.skipIf(process.platform === "win32")("serves, and stops when npm is stopped", async () => {
    const port = await freePort()
    const npm = startNpm(wish(port), data)
    const answers = () =>
      fetch(`http://127.0.0.1:${port}/`).then(
        ({ status }) => status,
        () => "no answer",
      )
    await expect.poll(answers, { timeout: 60_000, interval: 200 }).toBe(200)
    npm.kill("SIGTERM")
    await expect.poll(answers, { timeout: 10_000 }).toBe("no answer")
  })

  it("says in one sentence a language that the port is taken", async () => {
    const taken = createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => taken.listen(port, "127.0.0.1", resolve))
    const { code, stderr } = await runNpm(wish(port), data)
    taken.close()
    expect(code).not.toBe(0)
    expect(stderr).toContain(`Port ${port} is taken`)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it("says that the database is broken, and leaves it as it is", async () => {
    const file = join(data, "plumbline.sqlite")
    writeFileSync(file, "not a database at all, but long enough to be looked at as one".repeat(20))
    const before = readFileSync(file)
    const { code, stderr } = await runNpm(wish(await freePort()), data)
    expect(code).not.toBe(0)
    expect(stderr).toContain("broken")
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})
