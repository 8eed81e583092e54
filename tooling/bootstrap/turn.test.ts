import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { inTurn } from "./turn.mjs"

let folder = ""
let file = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline turn "))
  file = join(folder, "kept", "turn")
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe("taking turns", () => {
  it("lets one work at a time", async () => {
    const steps: string[] = []
    const work = (name: string) => async () => {
      steps.push(`${name} begins`)
      await pause(20)
      steps.push(`${name} ends`)
    }
    await Promise.all([inTurn(work("one"), file), inTurn(work("other"), file)])
    expect(steps).toEqual(["one begins", "one ends", "other begins", "other ends"])
    expect(existsSync(file)).toBe(false)
  })

  it("gives the turn back when the work fails", async () => {
    await expect(inTurn(() => Promise.reject(new Error("no disk")), file)).rejects.toThrow("no disk")
    expect(await inTurn(() => Promise.resolve("done"), file)).toBe("done")
  })

  it("takes the turn of one that was killed, and of one without a pulse", async () => {
    await inTurn(() => Promise.resolve(), file)
    // No system hands out this number to a process.
    writeFileSync(file, "4194305")
    expect(await inTurn(() => Promise.resolve("after the killed one"), file)).toBe("after the killed one")
    writeFileSync(file, String(process.pid))
    utimesSync(file, 1, 1)
    expect(await inTurn(() => Promise.resolve("after the silent one"), file)).toBe("after the silent one")
  })
})
