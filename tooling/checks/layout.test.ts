import { readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { sourceLines, strangersAtTheTop } from "./layout.ts"

const root = join(import.meta.dirname, "../..")

describe("the layout of the project", () => {
  it("names what does not belong at the top", () => {
    expect(strangersAtTheTop(["apps", ".gitignore", "notes.txt"])).toEqual(["notes.txt"])
  })

  it("has at its top only what was agreed", () => {
    expect(strangersAtTheTop(readdirSync(root))).toEqual([])
  })

  it("has no source file of more than 400 lines, and few of more than 250", () => {
    const files = ["apps", "packages", "tooling"].flatMap((folder) => sourceLines(join(root, folder)))
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter(({ lines }) => lines > 400)).toEqual([])
    expect(files.filter(({ lines }) => lines > 250).length / files.length).toBeLessThan(0.1)
  })
})
