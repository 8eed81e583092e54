import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { assessmentsWithUnsent, Journal } from "./journal.ts"
import { Sayings } from "./sayings.ts"

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "plumbline sayings "))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = () => new Sayings(folder, "p1", "a1")
const ask = (text: string) => ({ kind: "ask", criterion: "c15", text }) as const

describe("remarks that are not sent yet", () => {
  it("are there after a restart, in the order in which they were said", () => {
    const sayings = open()
    const said = [ask("一"), { kind: "answer", question: "q1", text: "二" }, { kind: "close", question: "q1" }] as const
    for (const one of said) sayings.add(one)
    expect(
      open()
        .all()
        .map((one) => one.said),
    ).toEqual(said)
  })

  it("keep their order though the clock was set back", () => {
    const sayings = open()
    sayings.add(ask("一"), new Date("2019-01-02T00:00:00Z"))
    sayings.add(ask("二"), new Date("2019-01-01T00:00:00Z"))
    expect(
      open()
        .all()
        .map(({ said }) => said),
    ).toEqual([ask("一"), ask("二")])
  })

  it("keep their key until they are dropped, and are then gone", () => {
    const first = open().add(ask("一"))
    const again = open()
    expect(again.all()).toEqual([first])
    again.drop(first)
    expect(open().all()).toEqual([])
  })

  it("pass over a file that was cut off while it was written", () => {
    const saying = open().add(ask("一"))
    writeFileSync(join(folder, "unsent", "p1", "a1", "remarks", "2.json.123.part"), '{"key":')
    expect(open().all()).toEqual([saying])
  })

  it("make an assessment one with something unsent, and are no marks", () => {
    open().add(ask("一"))
    expect(assessmentsWithUnsent(folder, "p1")).toEqual(["a1"])
    expect(new Journal(folder, "p1", "a1").all()).toEqual([])
  })
})
