import { Kysely, PostgresDialect } from "kysely"
import pg from "pg"
import { epochOf } from "../epoch.ts"
import { migrate, migrationNames } from "../migrate.ts"
import type { Database } from "../open.ts"
import type { Tables } from "../tables.ts"
import { SqliteColumns } from "./column-types.ts"
import { News } from "./news.ts"
import { faultOf, refuseUnsound } from "./sound.ts"
import { PostgresWrites } from "./writes.ts"

/** Connections that one process holds at most, for reading and for writing each; one more hears of commits elsewhere. */
const connections = 8
/** How long to wait for a connection, in milliseconds. */
const patience = 5000

/**
 * Opens a PostgreSQL database, such as "postgres://plumbline@db.example/plumbline", for as many processes as there are, and
 * brings it up to this version. Throws PostgreSQL's own errors and `DatabaseFault`.
 */
export async function openPostgres(address: string, { mustExist = false } = {}): Promise<Database> {
  const settings: pg.ClientConfig = {
    connectionString: address,
    connectionTimeoutMillis: patience,
    application_name: "plumbline",
    keepAlive: true,
    types: { getTypeParser },
  }
  const open = (setting: string) => {
    const pool = new pg.Pool({ ...settings, max: connections })
    pool.on("connect", (client) => {
      // A connection that is lost is told to whoever waits for its answer; to tell it here as well would end the program.
      client.on("error", () => undefined)
      // It comes before whatever the connection is wanted for; where it fails that fails as well, and says why.
      // Our queries are short: to compile one would take longer than to run it.
      client.query(`set jit = off; set ${setting}`).catch(() => undefined)
    })
    pool.on("error", () => undefined)
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  }
  // Whoever stops in the middle of a write, process or network, does not hold up the others for ever.
  const writer = open("idle_in_transaction_session_timeout = '60s'")
  const reads = open("default_transaction_read_only = on")
  let committed: (writes: number) => void = () => undefined
  const news = new News(
    () => new pg.Client(settings),
    () => committed(0),
  )
  const close = async () => {
    await news.close()
    await reads.destroy()
    await writer.destroy()
  }
  try {
    await refuseUnsound(writer, { migrations: migrationNames, mustExist })
    await migrate(writer.withPlugin(new SqliteColumns()))
    const writes = new PostgresWrites(writer, () => {
      committed(1)
      news.tell()
    })
    const epoch = await epochOf(writes)
    await news.listen()
    return {
      reads,
      writer,
      writes,
      epoch,
      onCommit: (listener) => void (committed = listener),
      close: async () => {
        await writes.settled()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw faultOf(error)
  }
}

/** Counts are 64-bit integers, which pg would answer as text; ours stay far below 2^53. */
function getTypeParser(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  if (oid === pg.types.builtins.INT8 && format !== "binary") return Number
  return pg.types.getTypeParser(oid, "text")
}
