import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { aims, measured } from "./accuracy.ts"
import { accuracyPage, pageFile } from "./page.ts"

describe("the page of how well words are read", () => {
  it("says what the reader does today", () => {
    expect(readFileSync(pageFile, "utf8").replaceAll("\r\n", "\n")).toBe(accuracyPage())
  })

  it.each(measured())("tells of rates that reach their aims: $name", ({ comparison: { rates } }) => {
    expect(rates.missing).toBe(0)
    expect(rates.clausesRight).toBeGreaterThanOrEqual(aims.clausesRight)
    expect(rates.assertedRight).toBeGreaterThanOrEqual(aims.assertedRight)
    expect(rates.askedWhereNeeded).toBeGreaterThanOrEqual(aims.askedWhereNeeded)
    expect(rates.askedNeedlessly).toBeLessThanOrEqual(aims.askedNeedlessly)
  })
})
