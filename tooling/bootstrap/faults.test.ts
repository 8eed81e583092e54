import { describe, expect, it } from "vitest"
import { folderFault, installFault } from "./faults.mjs"

describe("the sentence for a start that fails", () => {
  it("says that the registry cannot be reached", () => {
    const { message } = installFault("fetching Node 24", "npm error code ECONNREFUSED\nnpm error …")
    expect(message).toMatch(/^Fetching Node 24 failed because the package registry cannot be reached[^\n]*$/)
  })

  it("says that the disk is full", () => {
    expect(installFault("installing the packages", "ENOSPC: no space left").message).toContain("disk is full")
  })

  it("repeats what the package manager said when it knows no better", () => {
    expect(installFault("installing the packages", "lock file is broken\n").message).toContain("lock file is broken")
  })

  it("says that a folder cannot be written", () => {
    const denied = Object.assign(new Error("no"), { code: "EROFS" })
    expect(folderFault(denied, "/srv/it")).toMatchObject({
      message: expect.stringContaining("/srv/it cannot be written"),
    })
  })

  it("leaves a fault that it does not know as it is", () => {
    const strange = new Error("strange")
    expect(folderFault(strange, "/srv/it")).toBe(strange)
  })
})
