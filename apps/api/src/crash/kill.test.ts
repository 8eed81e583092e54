import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { surviveKills } from "./survive-kills.ts"

it("twenty kills under load lose nothing that was acknowledged, keep the audit whole and leave no half file", async () => {
  const data = mkdtempSync(join(tmpdir(), "plumbline crash "))
  try {
    const survived = await surviveKills({ data }, 20)
    expect(survived.faults).toEqual([])
    expect(survived.acknowledged).toBeGreaterThan(300)
    expect(survived.files).toBeGreaterThan(10)
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}, 180_000)
