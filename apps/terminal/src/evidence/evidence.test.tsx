import { createHash } from "node:crypto"
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { App } from "../queue/App.tsx"
import { type Office, openOffice } from "../testing/office.ts"
import { openScreen, type OpenScreen } from "../testing/screen.tsx"
import { hasOpener } from "./hand-over.ts"

let office: Office
let screen: OpenScreen
const content = "三月采用的截图"
const hash = createHash("sha256").update(content).digest("hex")

beforeEach(() => {
  office = openOffice()
  const common = { type: "text/plain", hasThumbnail: false, by: "濉溪县填报员", at: "2018-12-01T02:00:00.000Z" }
  office.desk.evidence = [
    { id: "e1", criterion: "c1", name: "3月 采用.txt", size: 1_440_000, hash, onBehalf: false, ...common },
    { id: "e2", criterion: "c1", name: "台账.xlsx", size: 980, hash: "a".repeat(64), onBehalf: true, ...common },
    { id: "e3", criterion: "c2", name: "别的.pdf", size: 1, hash: "b".repeat(64), onBehalf: false, ...common },
  ]
  office.desk.contents.set("e1", content).set("e2", "not what was attached")
})
afterEach(() => {
  screen?.close()
  rmSync(office.connection.folder, { recursive: true, force: true })
})

async function openFiles(shell = office.shell, columns?: number): Promise<void> {
  screen = await openScreen(<App connection={office.again()} shell={shell} locale="zh" />, columns)
  await screen.until("濉溪县")
  screen.type("\r")
  await screen.until("佐证 2 件，按 o 查看")
  screen.type("o")
  await screen.until("佐证材料")
}
const work = () => readdirSync(office.shell.folder).sort()
const shown = () => screen.rows().join("\n").replace(/\s+/g, "")

describe("the files of a criterion", () => {
  it("stand with name, kind, size, who and when, and the beginning of the SHA-256", async () => {
    await openFiles()
    expect(shown()).toContain("▸13月采用.txt")
    const print = `${hash.slice(0, 4)}${hash.slice(4, 8)}${hash.slice(8, 12)}`
    expect(shown()).toContain(`TXT·1.4MB·濉溪县填报员2018-12-01·SHA-256${print}`)
    expect(shown()).toContain("XLSX·980B·濉溪县填报员2018-12-01（代录）")
    expect(shown()).not.toContain("别的.pdf")
  })

  it("are saved to the working folder, which the screen names, and never over another file", async () => {
    await openFiles()
    writeFileSync(join(office.shell.folder, "3月 采用.txt"), "my own")
    screen.type("s")
    await expect.poll(shown).toContain("已存到：")
    expect(shown()).toContain("3月采用(2).txt")
    expect(work()).toEqual(["3月 采用 (2).txt", "3月 采用.txt"])
    expect(readFileSync(join(office.shell.folder, "3月 采用 (2).txt"), "utf8")).toBe(content)
    expect(readFileSync(join(office.shell.folder, "3月 采用.txt"), "utf8")).toBe("my own")
  })

  it("are saved where nothing opens them, and the screen says so", async () => {
    await openFiles()
    screen.type("o")
    await expect.poll(shown).toContain("这里没有可打开文件的程序。已存到：")
    expect(work()).toEqual(["3月 采用.txt"])
  })

  it.skipIf(process.platform === "win32")("are opened with the system's program, as they were attached", async () => {
    const { folder } = office.shell
    const program = join(folder, process.platform === "darwin" ? "open" : "xdg-open")
    writeFileSync(program, `#!/bin/sh\n/bin/cat "$1" > "${folder}/seen"\n`)
    chmodSync(program, 0o755)
    await openFiles({ folder, env: { DISPLAY: ":0", PATH: folder } })
    screen.type("o")
    await expect.poll(shown).toContain("已打开：")
    await expect
      .poll(() => existsSync(join(folder, "seen")) && readFileSync(join(folder, "seen"), "utf8"))
      .toBe(content)
  })

  it("are there without a network, once they were fetched", async () => {
    await openFiles()
    screen.type("s")
    await expect.poll(shown).toContain("已存到：")
    office.network = "down"
    screen.type("s")
    await expect.poll(work).toEqual(["3月 采用 (2).txt", "3月 采用.txt"])
  })

  it("are not kept when they are not what the server named by their hash", async () => {
    await openFiles()
    screen.type("j")
    await screen.until("▸ 2 台账.xlsx")
    screen.type("s")
    await screen.until("没有取到 台账.xlsx：文件没有完整传到")
    expect(work()).toEqual([])
    office.network = "down"
    screen.type("k")
    await screen.until("▸ 1")
    screen.type("s")
    await screen.until("没有取到 3月 采用.txt：连不上服务器")
  })
})

it("nothing opens files where there is no screen to open them on", () => {
  expect(hasOpener({}, "linux")).toBe(false)
  expect(hasOpener({ DISPLAY: ":0" }, "linux")).toBe(true)
  expect(hasOpener({ WAYLAND_DISPLAY: "wayland-0" }, "linux")).toBe(true)
  expect(hasOpener({}, "win32")).toBe(true)
  expect(hasOpener({ SSH_CONNECTION: "10.0.0.2 1 10.0.0.1 22" }, "darwin")).toBe(false)
})
