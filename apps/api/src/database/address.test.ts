import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { sayFailure } from "../server/failure.ts"
import { databaseFrom, openDatabase, shownAddress } from "./address.ts"

const faultOf = (work: () => unknown): Promise<unknown> =>
  Promise.resolve()
    .then(work)
    .then(
      () => expect.fail("it did not fail"),
      (error: unknown) => error,
    )

it("the setting names a database of a PostgreSQL server, or none", () => {
  expect(databaseFrom({})).toBeUndefined()
  expect(databaseFrom({ PLUMBLINE_DATABASE: "" })).toBeUndefined()
  const address = "postgres://plumbline:geheim@db.example:5433/plumbline?sslmode=require"
  expect(databaseFrom({ PLUMBLINE_DATABASE: address })).toBe(address)
  expect(shownAddress(address)).toBe("postgres://db.example:5433/plumbline")
})

it.each([
  "plumbline:geheim@db",
  "postgres://plumbline:geheim@db",
  "mysql://plumbline:geheim@db/x",
  "postgres://a:ge/heim@b/c",
])("a setting that cannot be used, %s, is not repeated", async (address) => {
  const error = await faultOf(() => databaseFrom({ PLUMBLINE_DATABASE: address }))
  const said = sayFailure(error, { data: "/data", database: address })
  expect(said).toContain("postgres://USER:PASSWORD@HOST:PORT/NAME")
  expect(said + JSON.stringify(error) + String(error)).not.toMatch(/geheim|heim@/)
})

it("a server that is not there is said in one sentence, without the password", async () => {
  const data = mkdtempSync(join(tmpdir(), "plumbline address "))
  const database = "postgres://plumbline:geheim@127.0.0.1:1/plumbline"
  const error = await faultOf(() => openDatabase({ data, database }))
  expect(error).toMatchObject({ code: "DATABASE_UNREACHABLE" })
  const said = sayFailure(error, { data, database })
  expect(said).toContain("cannot be reached")
  expect(said + JSON.stringify(error)).not.toContain("geheim")
  rmSync(data, { recursive: true, force: true })
})
