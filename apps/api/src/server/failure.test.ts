import { describe, expect, it } from "vitest"
import { sayFailure } from "./failure.ts"

const place = { port: 80, data: "/home/李伟/数据" }
const failing = (code: string, more: object = {}) => Object.assign(new Error("inner words"), { code, ...more })

describe("why it did not start", () => {
  it.each([
    ["EADDRINUSE", "Port 80 is taken"],
    ["EROFS", "cannot be written"],
    ["SQLITE_READONLY_DIRECTORY", "cannot be written"],
    ["SQLITE_CANTOPEN_ISDIR", "cannot be written"],
    ["SQLITE_CORRUPT_INDEX", "is broken; it was left as it is"],
    ["SQLITE_NOTADB", "is broken; it was left as it is"],
    ["DATABASE_BROKEN", "is broken; it was left as it is"],
    ["DATABASE_JOURNAL", "Put it back, or restore a backup"],
    ["DATABASE_FOREIGN", "belongs to another program"],
    ["DATABASE_NEWER", "written by a newer version"],
    ["SQLITE_FULL", "is full"],
    ["SQLITE_BUSY_RECOVERY", "in use by another program"],
  ])("%s is one sentence in each language", (code, sentence) => {
    const lines = sayFailure(failing(code), place).split("\n")
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/[一-鿿].*。$/)
    expect(lines[1]).toContain(sentence)
    expect(lines[1]).not.toContain("inner words")
  })

  it("tells a port that the system keeps from a folder that cannot be written", () => {
    expect(sayFailure(failing("EACCES", { syscall: "listen" }), place)).toContain("keeps port 80")
    expect(sayFailure(failing("EACCES", { syscall: "open" }), place)).toContain("cannot be written")
  })

  it("knows a folder that cannot be made by the way in which Node says so", () => {
    expect(sayFailure(failing("ENOENT", { syscall: "mkdir" }), place)).toContain("cannot be written")
  })

  it("says what it cannot explain in the words of the failure", () => {
    expect(sayFailure(new Error("inner words"), place)).toContain("It did not start: inner words")
    expect(sayFailure("thrown words", place)).toContain("thrown words")
  })
})
