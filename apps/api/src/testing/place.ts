import Sqlite from "better-sqlite3"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { inject } from "vitest"
import type { DatabasePlace } from "../database/address.ts"
import { createPostgres } from "./postgres.ts"

type Row = Record<string, unknown>

/** A folder and a database of a test's own, of the kind that this run of the tests is about. */
export interface TestPlace extends DatabasePlace {
  /** Asks the database past the server. Queries are written as for SQLite. */
  read(query: string, ...values: string[]): Promise<Row[]>
  /** Changes it behind the server's back and past its foreign keys; several statements where there are no values. */
  change(statement: string, ...values: string[]): Promise<void>
  /** By which a program finds the database. */
  readonly environment: NodeJS.ProcessEnv
  remove(): Promise<void>
}

/** In a folder with a space in its name; where it is for the demo, its year may be there already. */
export async function createPlace({ demo = false } = {}): Promise<TestPlace> {
  const data = mkdtempSync(join(tmpdir(), "plumbline api "))
  const removeFolder = () => rmSync(data, { recursive: true, force: true })
  if (inject("postgres") === undefined) {
    const file = join(data, "plumbline.sqlite")
    return {
      data,
      read: async (query, ...values) =>
        inFile(file, (database) => database.prepare<string[], Row>(query).all(...values)),
      change: async (statement, ...values) =>
        inFile(file, (database) => {
          database.pragma("foreign_keys = off")
          if (values.length > 0) database.prepare(statement).run(...values)
          else database.exec(statement)
        }),
      environment: process.env,
      remove: async () => removeFolder(),
    }
  }
  const { address, drop } = await createPostgres(demo ? "demo" : "opened")
  return {
    data,
    database: address,
    read: (query, ...values) => atServer(address, query, values),
    change: async (statement, ...values) => void (await atServer(address, statement, values, pastKeys)),
    environment: { ...process.env, PLUMBLINE_DATABASE: address },
    remove: async () => {
      removeFolder()
      await drop()
    },
  }
}

function inFile<Result>(file: string, work: (database: Sqlite.Database) => Result): Result {
  const database = new Sqlite(file)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

/** Foreign keys are triggers there, which the role of a replica does not fire. */
const pastKeys = { options: "-c session_replication_role=replica" }

async function atServer(
  address: string,
  query: string,
  values: readonly string[],
  settings: pg.ClientConfig = {},
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: address, ...settings })
  client.setTypeParser(pg.types.builtins.INT8, Number)
  await client.connect()
  try {
    return (await client.query<Row>(asInPostgres(query), values.length > 0 ? [...values] : undefined)).rows
  } finally {
    await client.end()
  }
}

/** Names keep their capitals only between quotes there, and values are numbered. */
function asInPostgres(query: string): string {
  let count = 0
  return query
    .split("'")
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/(?<!")\b[a-z]+[A-Z]\w*\b/g, '"$&"')
            .replace(/\b(from|join|update|into) (user)\b/g, '$1 "$2"')
            .replace(/\?/g, () => `$${(count += 1)}`),
    )
    .join("'")
}
