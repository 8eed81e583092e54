import { createClient } from "@plumbline/client"
import { digest } from "@plumbline/rubric-core"
import { hashPassword } from "better-auth/crypto"
import Sqlite from "better-sqlite3"
import canonicalize from "canonicalize"
import { Kysely, SqliteDialect } from "kysely"
import { Migrator } from "kysely/migration"
import { createHash } from "node:crypto"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pino } from "pino"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { proveAudit } from "../audit/verify.ts"
import { type RunningServer, startServer } from "../server/start.ts"
import { bodyOf } from "../testing/expect.ts"
import { rubric } from "../testing/year.ts"
import * as accounts from "./migrations/0000-accounts.ts"
import * as firstYear from "./migrations/0001-first-year.ts"
import * as reasonsAndFailures from "./migrations/0002-reasons-and-failures.ts"
import { openSqlite } from "./open.ts"
import type { Tables } from "./tables.ts"

const at = "2018-12-01T00:00:00.000Z"
const password = "a long password"

/** A database as the first version left it: an administrator, a county person, a unit with one answer in a year that runs. */
async function firstVersion(file: string): Promise<void> {
  const connection = new Sqlite(file)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) })
  const old = {
    "0000-accounts": accounts,
    "0001-first-year": firstYear,
    "0002-reasons-and-failures": reasonsAndFailures,
  }
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => old } }).migrateToLatest()
  if (error) throw error
  const hash = await hashPassword(password)
  const run = (statement: string, ...values: unknown[]) => connection.prepare(statement).run(...values)
  const own = digest(rubric)
  run("insert into rubrics values (?, ?, ?, ?, ?)", own, rubric.id, rubric.title, rubric.year, canonicalize(rubric))
  // The audit as that version hashed it: what it wrote must stay provable.
  const row = ["people", 1, at, "system", "storeRubric", own, null, '{"year":2018}', "0".repeat(64)]
  const proof = createHash("sha256").update(JSON.stringify(row)).digest("hex")
  run("insert into auditHeads values ('people', 1, ?)", proof)
  run("insert into audit values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", ...row, proof)
  run("insert into units values ('u1', '340621', '濉溪县', 'county', '{}')")
  for (const [id, name, role, unit] of [
    ["wang", "王主任", "administrator", null],
    ["suixi", "濉溪县填报员", "county", "u1"],
  ] as const) {
    run("insert into user values (?, ?, ?, 0, null, ?, ?, ?, ?)", id, name, `${id}@people.invalid`, at, at, id, id)
    run(
      `insert into account (id, accountId, providerId, userId, password, createdAt, updatedAt)
       values (?, ?, 'credential', ?, ?, ?, ?)`,
      id,
      id,
      id,
      hash,
      at,
      at,
    )
    run("insert into people values (?, ?, ?, ?, ?, null)", id, id, name, role, unit)
  }
  run(
    `insert into cycles select 'y1', '2018年度', 2018, digest, '2018-01', '2018-12', '2018-12-20T15:59:59.000Z'
     from rubrics where id = 'huaibei-2018'`,
  )
  run("insert into assessments values ('a1', 'y1', 'u1', 'draft', ?)", at)
  run("insert into answers values ('a1', 'c4', '{}', '见附件', null, 3, ?, 'suixi', 0)", at)
  run("insert into steps values ('a1', 1, 'submit', 'draft', 'submitted', 'suixi', ?, 'self', null, null, null)", at)
  run("insert into steps values ('a1', 2, 'return', 'submitted', 'draft', 'wang', ?, 'self', null, null, null)", at)
  await db.destroy()
}

describe("a database of the first version", () => {
  let data = ""
  let server: RunningServer
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), "plumbline upgrade "))
    mkdirSync(data, { recursive: true })
    await firstVersion(join(data, "plumbline.sqlite"))
    server = await startServer({
      data,
      port: 0,
      demo: false,
      webRoot: () => data,
      build: "test",
      logger: pino({ level: "silent" }),
      now: () => "2018-12-10T00:00:00.000Z",
    })
  })
  afterAll(async () => {
    await server.close()
    rmSync(data, { recursive: true, force: true })
  })

  async function signedIn(username: string) {
    const baseUrl = server.address
    const { token } = await bodyOf(createClient({ baseUrl }).signIn(username, password))
    return createClient({ baseUrl, token })
  }

  it("is moved up with everything that was in it", async () => {
    const county = await signedIn("suixi")
    const { cycles } = await bodyOf(county.request("GET /cycles"))
    expect(cycles).toMatchObject([
      { id: "y1", fillingEnds: "2018-12-20T15:59:59.000Z", blind: true, needsConfirmer: false },
    ])
    const shown = await bodyOf(county.request("GET /assessments/{assessment}", { params: { assessment: "a1" } }))
    expect(shown.steps.map(({ action, onBehalf }) => [action, onBehalf])).toEqual([
      ["submit", undefined],
      ["return", undefined],
    ])
    const params = { assessment: "a1", criterion: "c4" }
    const answer = await bodyOf(county.request("GET /assessments/{assessment}/answers/{criterion}", { params }))
    expect(answer).toMatchObject({ grounds: "见附件", version: 3, changedBy: "濉溪县填报员" })
  })

  it("goes on: the county saves, and the administrator uses what is new", async () => {
    const [county, admin] = [await signedIn("suixi"), await signedIn("wang")]
    const params = { assessment: "a1", criterion: "c4" }
    const read = await county.request("GET /assessments/{assessment}/answers/{criterion}", { params })
    const saved = county.request("PUT /assessments/{assessment}/answers/{criterion}", {
      params,
      body: { facts: {}, grounds: "补充" },
      ifMatch: (read.ok && read.etag) || "",
    })
    expect((await bodyOf(saved)).version).toBe(4)
    const extended = admin.request("PUT /assessments/{assessment}/extensions/{window}", {
      params: { assessment: "a1", window: "filling" },
      body: { ends: "2018-12-25T00:00:00Z", reason: "系统升级" },
    })
    expect((await bodyOf(extended)).deadlines.filling).toBe("2018-12-25T15:59:59.999Z")
  })

  it("keeps its audit whole", async () => {
    const database = await openSqlite(join(data, "plumbline.sqlite"), { mustExist: true })
    expect((await proveAudit(database.reads)).faults).toEqual([])
    await database.close()
  })
})
