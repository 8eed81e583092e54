import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { hashOf } from "../audit/append.ts"
import { openDatabase } from "../database/address.ts"
import { folderStore } from "../evidence/store.ts"
import { bodyOf } from "../testing/expect.ts"
import { bringTo } from "../testing/steps.ts"
import { upload } from "../testing/upload.ts"
import { sheetFor, startTestYear, type TestYear } from "../testing/year.ts"
import { filesInZip } from "../testing/zip.ts"
import { archiveCommand } from "./command.ts"

const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex")
const unit = "units/340621-濉溪县"
const note = Buffer.from("宣传报道台账：三月两篇。\n".repeat(20))

describe("the archive of a year", () => {
  let year: TestYear
  beforeAll(async () => {
    year = await startTestYear()
    const sent = await upload(year.server.address, {
      token: await year.server.tokenOf("suixi"),
      assessment: year.assessment,
      criterion: "c44",
      name: "台账三月.txt",
      content: note,
    })
    expect(sent.status).toBe(200)
    await bringTo(year, "published")
  })
  afterAll(() => year.server.stop())

  const download = async (who = "admin") => {
    const response = await year.server.send("GET", `/api/cycles/${year.cycle}/archive`, {
      token: await year.server.tokenOf(who),
    })
    expect(response.headers.get("content-type")).toBe("application/zip")
    expect(response.headers.get("content-disposition")).toContain("attachment; filename*=UTF-8''")
    return filesInZip(Buffer.from(await response.arrayBuffer()))
  }
  const textOf = (files: ReadonlyMap<string, Buffer>, name: string) => files.get(name)?.toString("utf8") ?? ""

  it("holds sheets, rubric, facts, evidence and audit, readable without the product", async () => {
    const files = await download()
    const ofYear = [
      "README.txt",
      "audit.json",
      "cycle.json",
      "manifest.sha256",
      "results.csv",
      "rubric.json",
      "rulings.json",
    ]
    const tables = ["adjustments", "answers", "appeals", "assessment", "audit", "marks"].map((name) => `${name}.json`)
    const sheets = ["self", "verified", "decided"].map((layer) => `sheet-${layer}.json`)
    const attached = ["evidence.csv", `evidence/${sha256(note).slice(0, 12)}-台账三月.txt`]
    const ofUnit = ["sheet.csv", ...sheets, ...tables, ...attached].map((name) => `${unit}/${name}`)
    expect([...files.keys()].toSorted()).toEqual([...ofYear, ...ofUnit].toSorted())
    const { sheet } = await sheetFor(year.admin, year.assessment, "decided")
    expect(JSON.parse(textOf(files, `${unit}/sheet-decided.json`))).toEqual(sheet)
    const { rubric } = await bodyOf(year.admin.request("GET /cycles/{cycle}", { params: { cycle: year.cycle } }))
    expect(sha256(files.get("rubric.json") ?? Buffer.alloc(0))).toBe(rubric.digest)
    expect(textOf(files, "results.csv")).toContain(
      `340621,濉溪县,published,${sheet.total},${sheet.total},${sheet.total}`,
    )
    expect(JSON.parse(textOf(files, `${unit}/answers.json`))).toHaveLength(44)
    expect(textOf(files, `${unit}/evidence.csv`)).toContain(sha256(note))
    expect(files.get(`${unit}/evidence/${sha256(note).slice(0, 12)}-台账三月.txt`)?.equals(note)).toBe(true)
  })

  it("ends with the hash of every other file, and every one is right", async () => {
    const files = await download()
    const lines = textOf(files, "manifest.sha256").trimEnd().split("\n")
    expect(lines).toHaveLength(files.size - 1)
    for (const line of lines) {
      const [, hash, name = ""] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
      expect([name, sha256(files.get(name) ?? Buffer.alloc(0))]).toEqual([name, hash])
    }
  })

  it("proves its audit by itself: each event holds the hash of the one before", async () => {
    const events: (Parameters<typeof hashOf>[0] & { hash: string })[] = JSON.parse(
      textOf(await download(), `${unit}/audit.json`),
    )
    expect(events.length).toBeGreaterThan(90)
    let previous = "0".repeat(64)
    for (const { hash, ...event } of events) {
      expect([event.previous, hashOf(event)]).toEqual([previous, hash])
      previous = hash
    }
    const ofYear: { action: string }[] = JSON.parse(textOf(await download(), "audit.json"))
    expect(ofYear.map(({ action }) => action)).toEqual(["openCycle"])
  })

  it("is for administrators and auditors, and of a year that is there", async () => {
    const none = await year.server.send("GET", "/api/cycles/none/archive", {
      token: await year.server.tokenOf("admin"),
    })
    expect(none.status).toBe(404)
    for (const who of ["suixi", "reviewer1"]) {
      const token = await year.server.tokenOf(who)
      expect((await year.server.send("GET", `/api/cycles/${year.cycle}/archive`, { token })).status).toBe(403)
    }
  })

  it("is written as a folder too, never over something that is there", async () => {
    const database = await openDatabase(year.server.place)
    const store = folderStore(join(year.server.data, "evidence"))
    const out = join(year.server.data, "my archive")
    const said = vi.spyOn(console, "log").mockImplementation(() => undefined)
    const complained = vi.spyOn(console, "error").mockImplementation(() => undefined)
    expect(await archiveCommand(database, store, { cycle: year.cycle, out })).toBe(0)
    expect(readdirSync(join(out, unit, "evidence"))).toHaveLength(1)
    const manifest = readFileSync(join(out, "manifest.sha256"), "utf8").trimEnd().split("\n")
    for (const line of manifest) {
      const [hash = "", name = ""] = line.split("  ")
      expect(sha256(readFileSync(join(out, name)))).toBe(hash)
    }
    await expect(archiveCommand(database, store, { cycle: year.cycle, out })).rejects.toThrow()
    expect(await archiveCommand(database, store, { cycle: "none", out: join(out, "x") })).toBe(2)
    expect(said).toHaveBeenCalledWith(expect.stringContaining("19 个文件"))
    expect(complained).toHaveBeenCalledWith(expect.stringContaining(year.cycle))
    vi.restoreAllMocks()
    await database.close()
  })

  it("is kept when the year is closed, once, its manifest on record, and the same ever after", async () => {
    const body = { exceptions: [] }
    await bodyOf(year.admin.request("POST /cycles/{cycle}/close", { params: { cycle: year.cycle }, body }))
    const folder = join(year.server.data, "archives")
    mkdirSync(folder, { recursive: true })
    await year.server.tick()
    expect(readdirSync(folder)).toEqual([`${year.cycle}.zip`])
    const kept = readFileSync(join(folder, `${year.cycle}.zip`))
    await year.server.tick()
    const events = await year.server.readDatabase("select after from audit where action = 'archiveCycle'")
    const manifest = filesInZip(kept).get("manifest.sha256") ?? Buffer.alloc(0)
    expect(events.map(({ after }) => after)).toEqual([JSON.stringify({ manifest: sha256(manifest) })])
    const files = await download()
    expect(textOf(files, "manifest.sha256")).toBe(manifest.toString("utf8"))
    expect(textOf(files, "cycle.json")).toContain("closedAt")
    expect(statSync(join(folder, `${year.cycle}.zip`)).size).toBe(kept.length)
    rmSync(join(folder, `${year.cycle}.zip`))
    expect((await download()).has(`${unit}/sheet-decided.json`)).toBe(true)
    expect(existsSync(join(folder, `${year.cycle}.zip`))).toBe(false)
  })

  it("is not left half where it cannot be written: it is tried again", async () => {
    const second = await startTestYear()
    const body = { exceptions: [second.assessment] }
    await bodyOf(second.admin.request("POST /cycles/{cycle}/close", { params: { cycle: second.cycle }, body }))
    const folder = join(second.server.data, "archives")
    writeFileSync(folder, "in the way")
    await second.server.tick()
    expect(second.server.logged.some((line) => line.includes("a job failed"))).toBe(true)
    rmSync(folder)
    await second.server.tick()
    expect(readdirSync(folder)).toEqual([`${second.cycle}.zip`])
    await second.server.stop()
  })
})
