import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { workedCases } from "@plumbline/rubrics/cases"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { runNpm } from "./run-npm.ts"

describe("npm run -s plumbline", () => {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "plumbline score "))
    const { profile, facts } = workedCases[0] ?? {}
    writeFileSync(join(folder, "facts.json"), JSON.stringify({ profile, facts }))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("finds files where the person stands, and stdout is the command's alone", async () => {
    const words = ["plumbline", "--", "score", "--rubric", "huaibei-2018", "--facts", "facts.json", "--json"]
    const { code, stdout } = await runNpm(words, folder)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ fingerprint: expect.any(String) })
  })

  it("passes the exit code on, and prints nothing on stdout for bad input", async () => {
    const words = ["plumbline", "--", "score", "--rubric", "huaibei-2018", "--facts", "missing.json", "--json"]
    const { code, stdout, stderr } = await runNpm(words, folder)
    expect([code, stdout]).toEqual([2, ""])
    expect(stderr).toContain("missing.json")
  })
})
