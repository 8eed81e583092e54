import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { csvEntry, type Entry, fileName, textEntry, withManifest } from "./entry.ts"

async function textOf({ content }: Entry): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces).toString("utf8")
}

describe("a table of the archive", () => {
  it("quotes what would break it, and is marked as UTF-8", async () => {
    const text = await textOf(csvEntry("x.csv", [["甲,乙", 'say "so"', "two\nlines", "-0.5"]]))
    expect(text).toBe('\uFEFF"甲,乙","say ""so""","two\nlines",-0.5\r\n')
  })

  it.each(["=1+1", "+1+1", "@SUM(A1)", "-2+3", "\tx"])(
    "never hands %j to a spreadsheet as a formula",
    async (words) => {
      expect(await textOf(csvEntry("x.csv", [[words]]))).toBe(`\uFEFF'${words}\r\n`)
    },
  )
})

describe("the name of a file", () => {
  it("is taken by every file system, whatever people typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (words) => {
        const name = fileName(words)
        expect(name).not.toMatch(/[\\/:*?"<>|]|^[. ]|[. ]$/)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(120)
      }),
      { seed: 2018, numRuns: 200 },
    )
    expect(fileName("../../etc/passwd")).toBe("__.._etc_passwd")
    expect(fileName("台账 三月.txt")).toBe("台账 三月.txt")
  })
})

describe("the manifest", () => {
  it("is the last file, sorted by hash line, and tells its own hash", async () => {
    const told: { hash?: string } = {}
    async function* entries() {
      yield textEntry("b", "2")
      yield textEntry("a", "1")
    }
    const passed: [string, string][] = []
    for await (const entry of withManifest(entries(), told)) passed.push([entry.name, await textOf(entry)])
    expect(passed.map(([name]) => name)).toEqual(["b", "a", "manifest.sha256"])
    expect(passed[2]?.[1].split("\n")).toHaveLength(3)
    expect(told.hash).toMatch(/^[0-9a-f]{64}$/)
  })
})
