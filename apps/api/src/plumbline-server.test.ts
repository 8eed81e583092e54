import { spawn } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createPlace, type TestPlace } from "./testing/place.ts"
import { startTestServer } from "./testing/server.ts"

const program = join(import.meta.dirname, "plumbline-server.ts")

interface Told {
  readonly input?: string
  readonly place?: TestPlace
}

function run(
  args: readonly string[],
  { input = "", place }: Told = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const at = place === undefined ? [] : ["--data", place.data]
  const child = spawn(process.execPath, [program, ...args, ...at], { stdio: "pipe", env: place?.environment })
  const said = { out: "", err: "" }
  child.stdout.on("data", (text: Buffer) => (said.out += text.toString()))
  child.stderr.on("data", (text: Buffer) => (said.err += text.toString()))
  child.stdin.end(input)
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, ...said })))
}

describe("plumbline-server", () => {
  let place: TestPlace
  beforeAll(async () => {
    place = await createPlace()
  })
  afterAll(() => place.remove())

  const create = (username: string, input: string) =>
    run(["create-administrator", "--username", username, "--name", "王主任"], { input, place })

  it("makes the first administrator, and never shows the password", async () => {
    const { code, out, err } = await create("wang", "a long password\n")
    expect([code, out]).toEqual([0, "已创建管理员 wang / administrator wang created\n"])
    expect(err).not.toContain("a long password")
  })

  it("says in one line that the name is taken", async () => {
    const { code, err } = await create("wang", "a long password\n")
    expect(code).toBe(1)
    expect(err).toContain("The user name is taken")
  })

  it.each([
    ["a short password", "li", "short\n"],
    ["no password", "li-wei", ""],
    ["a name that cannot be typed everywhere", "李伟", "a long password\n"],
  ])("refuses %s", async (_, username, input) => {
    const { code, out, err } = await create(username, input)
    expect([code, out]).toEqual([2, ""])
    expect(err).not.toMatch(/\n\s+at /)
  })

  it("finds the audit whole, or names the row that was touched", async () => {
    const verify = () => run(["audit", "verify"], { place })
    expect(await verify()).toMatchObject({ code: 0, out: expect.stringContaining("whole") })
    await place.change("update audit set after = '{}'")
    expect(await verify()).toMatchObject({ code: 1, out: "断裂 / broken: people #1 内容被改动 / was changed\n" })
  })

  it("scores every frozen sheet anew, and names one that somebody changed", async () => {
    const server = await startTestServer({ demo: true })
    const rescore = () => run(["rescore", "--check"], { place: server.place })
    expect(await rescore()).toMatchObject({
      code: 0,
      out: expect.stringContaining("all 4 frozen sheets are as they were"),
    })
    const [frozen] = await server.readDatabase(
      "select assessment, sequence, sheet from steps where sheet is not null order by sequence desc limit 1",
    )
    await server.changeDatabase(
      "update steps set sheet = ? where assessment = ? and sequence = ?",
      JSON.stringify({ ...JSON.parse(String(frozen?.["sheet"])), total: "99" }),
      String(frozen?.["assessment"]),
      String(frozen?.["sequence"]),
    )
    const { code, out } = await rescore()
    expect([code, out]).toEqual([1, expect.stringMatching(/^不一致 \/ differs: 2018年度 \S+ \S+ \S+ \S+: total\n$/)])
    await server.stop()
  })

  it("makes no database only to look at it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plumbline nothing "))
    const { code, err } = await run(["audit", "verify", "--data", join(folder, "nowhere")])
    expect([code, err]).toEqual([1, expect.stringContaining("There is no database file")])
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true })
  })

  it.each([[["nonsense"]], [[]], [["create-administrator", "--colour", "red"]]])(
    "says how it is used for %j",
    async (args) => {
      const { code, err } = await run(args)
      expect([code, err]).toEqual([2, expect.stringContaining("create-administrator --username")])
    },
  )

  it("makes people whom a server knows", async () => {
    const server = await startTestServer()
    const made = await run(["create-administrator", "--username", "first", "--name", "甲"], {
      input: "a long password\n",
      place: server.place,
    })
    expect(made.code).toBe(0)
    const client = await server.signedIn("first", "a long password")
    expect(await client.session()).toMatchObject({ ok: true, body: { role: "administrator", name: "甲" } })
    await server.stop()
  })
})
