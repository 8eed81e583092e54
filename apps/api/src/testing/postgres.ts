import { randomBytes } from "node:crypto"
import pg from "pg"
import { inject } from "vitest"
import { loadDemo } from "../demo/load.ts"
import { storeShippedRubrics } from "../rubrics/store.ts"
import { openPostgres } from "../database/postgres/open.ts"

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of the PostgreSQL server that the run of the tests has started; not there where it is about SQLite. */
    postgres: string | undefined
  }
}

/** A database of the PostgreSQL server that the run of the tests has started. */
export interface PostgresDatabase {
  readonly address: string
  drop(): Promise<void>
}

/** Empty; opened before, which is faster than to migrate each; with the demo's year, which is faster than to load it each time. */
type Kind = "empty" | "opened" | "demo"

/** A database of this test alone. */
export async function createPostgres(kind: Kind): Promise<PostgresDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`
  await atServer(async (client) => {
    const template = kind === "empty" ? "template0" : await templateOf(kind, client)
    await client.query(`create database ${name} template ${template}`)
  })
  return {
    address: addressOf(name),
    drop: () => atServer(async (client) => void (await client.query(`drop database ${name} with (force)`))),
  }
}

/** The first test file that wants it makes it; the others wait. */
async function templateOf(kind: "opened" | "demo", client: pg.Client): Promise<string> {
  const template = `plumbline_${kind}`
  await client.query("select pg_advisory_lock(1)")
  const { rowCount } = await client.query("select from pg_database where datname = $1", [template])
  if (rowCount === 0) {
    await client.query("create database making template template0")
    const database = await openPostgres(addressOf("making"))
    if (kind === "demo") {
      const now = () => new Date().toISOString()
      await database.writes.run((db) => storeShippedRubrics(db, now()))
      await loadDemo(database, now)
    }
    // Each database has an epoch of its own.
    await database.writer.deleteFrom("settings").where("key", "=", "epoch").execute()
    await database.close()
    await client.query(`alter database making rename to ${template}`)
  }
  await client.query("select pg_advisory_unlock(1)")
  return template
}

async function atServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(inject("postgres"))
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function addressOf(database: string): string {
  const address = new URL(inject("postgres") ?? "")
  address.pathname = `/${database}`
  return address.href
}
