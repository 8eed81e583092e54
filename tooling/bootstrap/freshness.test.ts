import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { fingerprint, isFresh } from "./freshness.mjs"

let root = ""
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "plumbline fresh "))
  mkdirSync(join(root, "src/node_modules"), { recursive: true })
  writeFileSync(join(root, "src/points.ts"), "1")
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe("the fingerprint of sources", () => {
  it("stays while nothing changes, and does not depend on folders that are not there", () => {
    expect(fingerprint(root, ["src", "missing"])).toBe(fingerprint(root, ["src"]))
  })

  it("changes with an edit, a new file and a removed one", () => {
    const first = fingerprint(root, ["src"])
    utimesSync(join(root, "src/points.ts"), 1, 1)
    const edited = fingerprint(root, ["src"])
    writeFileSync(join(root, "src/more.ts"), "")
    const more = fingerprint(root, ["src"])
    rmSync(join(root, "src/more.ts"))
    expect(new Set([first, edited, more]).size).toBe(3)
    expect(fingerprint(root, ["src"])).toBe(edited)
  })

  it("does not look at tests and installed packages", () => {
    const first = fingerprint(root, ["src"])
    writeFileSync(join(root, "src/points.test.ts"), "")
    writeFileSync(join(root, "src/node_modules/x.js"), "")
    expect(fingerprint(root, ["src"])).toBe(first)
  })
})

describe("a stamp", () => {
  it("vouches for outputs that are there, with the fingerprint that it holds", () => {
    const stamp = join(root, "stamp")
    const output = join(root, "main.js")
    expect(isFresh(stamp, "a", [])).toBe(false)
    writeFileSync(stamp, "a")
    expect(isFresh(stamp, "a", [])).toBe(true)
    expect(isFresh(stamp, "b", [])).toBe(false)
    expect(isFresh(stamp, "a", [output])).toBe(false)
  })
})
