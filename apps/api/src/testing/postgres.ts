import { randomBytes } from "node:crypto"
import pg from "pg"
import { openPostgres } from "../database/postgres/open.ts"

const server = process.env["PLUMBLINE_TEST_POSTGRES"]
const template = "plumbline_template"

/** A database of the PostgreSQL server that the run of the tests has started. */
export interface PostgresDatabase {
  readonly address: string
  drop(): Promise<void>
}

/** A database of this test alone: an empty one, or one that has been opened before, which is faster. */
export async function createPostgres(kind: "empty" | "opened"): Promise<PostgresDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`
  await atServer(async (client) => {
    if (kind === "opened") await ensureTemplate(client)
    await client.query(`create database ${name} template ${kind === "opened" ? template : "template0"}`)
  })
  return {
    address: addressOf(name),
    drop: () => atServer(async (client) => void (await client.query(`drop database ${name} with (force)`))),
  }
}

/** The first test file that wants it makes it; the others wait. */
async function ensureTemplate(client: pg.Client): Promise<void> {
  await client.query("select pg_advisory_lock(1)")
  const { rowCount } = await client.query("select from pg_database where datname = $1", [template])
  if (rowCount === 0) {
    await client.query("create database making template template0")
    const { close, writer } = await openPostgres(addressOf("making"))
    // Each database is one of its own.
    await writer.deleteFrom("settings").execute()
    await close()
    await client.query(`alter database making rename to ${template}`)
  }
  await client.query("select pg_advisory_unlock(1)")
}

async function atServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function addressOf(database: string): string {
  const address = new URL(server ?? "")
  address.pathname = `/${database}`
  return address.href
}
