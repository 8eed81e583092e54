import { CompiledQuery, Kysely, PostgresDialect } from "kysely"
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
  const open = (onCreateConnection?: "set default_transaction_read_only = on") => {
    const pool = new pg.Pool({ ...settings, max: connections })
    // A connection that is lost while nobody uses it; the next query opens another or says why it cannot.
    pool.on("error", () => undefined)
    const dialect = new PostgresDialect({
      pool,
      ...(onCreateConnection && {
        onCreateConnection: async (connection) =>
          void (await connection.executeQuery(CompiledQuery.raw(onCreateConnection))),
      }),
    })
    return new Kysely<Tables>({ dialect })
  }
  const writer = open()
  const reads = open("set default_transaction_read_only = on")
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
