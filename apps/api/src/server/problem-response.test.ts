import { describe, expect, it } from "vitest"
import { ProblemError } from "./problem-error.ts"
import { problemOf, problemResponse } from "./problem-response.ts"

describe("a failure", () => {
  it("that nobody foresaw tells nothing of its inner words", async () => {
    const response = problemResponse(problemOf(new Error("select password from account")))
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain("password")
  })

  it.each([
    "SQLITE_BUSY",
    "SQLITE_IOERR_WRITE",
    "SQLITE_READONLY",
    "SQLITE_CORRUPT",
    "EROFS",
    "ECONNREFUSED",
    "57P01",
    "40001",
  ])("of the machine, %s, may be over soon", (code) =>
    expect(problemOf(Object.assign(new Error("x"), { code })).code).toBe("unavailable"),
  )

  it.each(["SQLITE_FULL", "ENOSPC", "EDQUOT", "53100"])("for want of room, %s, says so", (code) =>
    expect(problemOf(Object.assign(new Error("x"), { code }))).toMatchObject({ code: "storageFull", status: 507 }),
  )

  it("that was foreseen is told with all that it carries", async () => {
    const { problem } = new ProblemError("stale", { current: { version: 3 } })
    const response = problemResponse(problem)
    expect([response.status, response.headers.get("content-type")]).toEqual([
      412,
      "application/problem+json; charset=utf-8",
    ])
    expect(await response.json()).toEqual({
      type: "urn:plumbline:problem:stale",
      title: "Someone else changed this; compare and save again",
      status: 412,
      code: "stale",
      zh: "已被他人修改，请比较后再保存",
      en: "Someone else changed this; compare and save again",
      current: { version: 3 },
    })
  })
})
