import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { assessmentsWithUnsent, Journal, type Pending } from "./journal.ts"

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

  it("forgets what was sent, once what the server answered is kept", () => {
    const journal = open()
    const pending = agreed("c1")
    journal.put(pending)
    journal.sent(pending, { version: 1, epoch: "e" })
    expect(journal.all()).toEqual([])
    expect(open().all()).toEqual([pending])
    journal.clear()
    expect(open().all()).toEqual([])
  })

  it("does not forget what another window marked after this one sent", () => {
    const journal = open()
    const pending = agreed("c1")
    journal.put(pending)
    journal.sent(pending, { version: 1, epoch: "e" })
    open().put({ ...pending, body: null })
    journal.clear()
    expect(open().all()).toEqual([{ ...pending, body: null }])
  })

  it("keeps what two windows mark at once", () => {
    const [one, other] = [open(), open()]
    one.put(agreed("c1"))
    other.put(agreed("c2"))
    one.reload()
    expect(one.all().map(({ criterion }) => criterion)).toEqual(["c1", "c2"])
    expect(assessmentsWithUnsent(folder, "p1")).toEqual(["a1"])
  })

  it("passes over a file that was cut off while it was written", () => {
    open().put(agreed("c1"))
    writeFileSync(join(folder, "unsent", "p1", "a1", "c2.json.123.part"), '{"criterion":')
    expect(open().all()).toEqual([agreed("c1")])
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
