import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { Journal, type Pending } from "./journal.ts"

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "plumbline journal "))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = () => new Journal(folder, "p1", "a1")
const agreed = (criterion: string, version = 0): Pending => ({
  criterion,
  body: { verdict: "agreed", changes: [], sawVersion: 1 },
  version,
  epoch: "e",
})

describe("the journal of unsent marks", () => {
  it("gives back after a restart what was put", () => {
    open().put(agreed("c1"))
    expect(open().all()).toEqual([agreed("c1")])
  })

  it("holds one mark a criterion, the last", () => {
    const journal = open()
    journal.put(agreed("c1"))
    journal.put({ ...agreed("c1"), body: null })
    expect(open().of("c1")?.body).toBeNull()
  })

  it("forgets what was sent", () => {
    const journal = open()
    const pending = agreed("c1")
    journal.put(pending)
    journal.sent(pending, { version: 1, epoch: "e" })
    expect(open().all()).toEqual([])
  })

  it("keeps what was marked while another was on its way, to follow the version that the server now has", () => {
    const journal = open()
    const first = agreed("c1")
    journal.put(first)
    journal.put({ ...agreed("c1"), body: null })
    journal.sent(first, { version: 1, epoch: "e" })
    expect(open().of("c1")).toEqual({ ...agreed("c1", 1), body: null })
  })

  it("is of one person and one assessment", () => {
    open().put(agreed("c1"))
    expect(new Journal(folder, "p2", "a1").all()).toEqual([])
    expect(new Journal(folder, "p1", "a2").all()).toEqual([])
  })
})
