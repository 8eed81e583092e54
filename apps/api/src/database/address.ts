import { join } from "node:path"
import { type Database, openSqlite } from "./open.ts"
import { openPostgres } from "./postgres/open.ts"
import { DatabaseFault } from "./sound.ts"

/** Where a database is: in a file of the data folder, or on a PostgreSQL server. */
export interface DatabasePlace {
  /** The folder of the database file, the secret and the archives. */
  readonly data: string
  /** As in "postgres://plumbline:password@db.example:5432/plumbline"; the file is used without it. */
  readonly database?: string | undefined
}

/** The setting `PLUMBLINE_DATABASE`; throws a `DatabaseFault` that does not repeat it, for it may hold a password. */
export function databaseFrom(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const address = environment["PLUMBLINE_DATABASE"]
  if (address === undefined || address === "") return undefined
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || !/^\/[^/]+$/.test(url.pathname)) {
    throw new DatabaseFault("DATABASE_ADDRESS", "PLUMBLINE_DATABASE is postgres://USER:PASSWORD@HOST:PORT/NAME")
  }
  return address
}

/** What people may be shown of an address: the host and the name, no user and no password. */
export function shownAddress(address: string): string {
  const { protocol, host, pathname } = new URL(address)
  return `${protocol}//${host}${pathname}`
}

export interface OpenSettings {
  /** Refuses to make a new database. */
  readonly mustExist?: boolean
}

/** Opens the database that the settings name. */
export function openDatabase({ data, database }: DatabasePlace, settings: OpenSettings = {}): Promise<Database> {
  return database === undefined
    ? openSqlite(join(data, "plumbline.sqlite"), settings)
    : openPostgres(database, settings)
}
