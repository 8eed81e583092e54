import { existsSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type RunningServer, startServer } from "./server.ts"

describe("the server as built", () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.stop())

  it("answers pages on one port", async () => {
    for (const path of ["/", "/form/", "/console/"]) {
      const answer = await fetch(server.address + path)
      expect([path, answer.status, answer.headers.get("content-type")]).toEqual([
        path,
        200,
        expect.stringContaining("text/html"),
      ])
    }
  })

  it("comes back on the same address with the same data after a restart", async () => {
    await server.restart()
    expect((await fetch(server.address)).status).toBe(200)
    expect(existsSync(server.data)).toBe(true)
  })
})
