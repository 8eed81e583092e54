import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openDatabase } from "../database/address.ts"
import { createPlace } from "../testing/place.ts"
import { sayFailure } from "./failure.ts"
import { requireSameSecret, secretFrom, secretIn } from "./secret.ts"

describe("the secret", () => {
  let folder = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "plumbline secret "))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it("is made once in a folder, for its owner's eyes, and leaves nothing else there", () => {
    const secret = secretIn(folder)
    expect(secret.length).toBeGreaterThan(60)
    expect(secretIn(folder)).toBe(secret)
    expect(readdirSync(folder)).toEqual(["secret"])
    if (process.platform !== "win32") expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600)
  })

  it("may be a setting, which is not repeated where it is too short", () => {
    expect(secretFrom({})).toBeUndefined()
    expect(secretFrom({ PLUMBLINE_SECRET: "x".repeat(32) })).toBe("x".repeat(32))
    let told: unknown
    try {
      secretFrom({ PLUMBLINE_SECRET: "geheim" })
    } catch (error) {
      told = error
    }
    expect(sayFailure(told, { data: folder })).toMatch(/PLUMBLINE_SECRET has at least 32 characters/)
    expect(sayFailure(told, { data: folder })).not.toContain("geheim")
  })

  it("is the same for all servers of a database: one with another is refused", async () => {
    const place = await createPlace()
    const database = await openDatabase(place)
    await requireSameSecret(database.writes, "one".repeat(16))
    await requireSameSecret(database.writes, "one".repeat(16))
    const other = requireSameSecret(database.writes, "two".repeat(16))
    await expect(other).rejects.toMatchObject({ code: "SECRET_DIFFERS" })
    const kept = await place.read("select value from settings")
    expect(JSON.stringify(kept)).not.toContain("oneone")
    await database.close()
    await place.remove()
  })
})
