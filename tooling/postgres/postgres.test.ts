import { spawnSync } from "node:child_process"
import { connect } from "node:net"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { findPostgres } from "./find.ts"
import { startPostgres } from "./start.ts"

const { found } = findPostgres(process.env)

describe("a PostgreSQL server for tests", () => {
  it.skipIf(!found)("starts on a free port and is gone after it was stopped", { timeout: 120_000 }, async () => {
    const server = await startPostgres()
    const port = Number(new URL(server.address).port)
    expect(await answers(port)).toBe(true)
    server.stop()
    expect(await answers(port)).toBe(false)
  })

  it("finds the programs of a folder that is named", () => {
    const programs = findPostgres(process.env)
    if (!programs.found) return
    const { stdout } = spawnSync(join(programs.bin, "postgres"), ["--version"], { encoding: "utf8" })
    expect(stdout).toContain("PostgreSQL")
    expect(findPostgres({ PLUMBLINE_POSTGRES_BIN: programs.bin })).toEqual(programs)
  })
})

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy()
      resolve(true)
    })
    socket.on("error", () => resolve(false))
  })
}
