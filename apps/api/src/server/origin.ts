import { getConnInfo } from "@hono/node-server/conninfo"
import type { Context } from "hono"
import { cameFrom, type Origin } from "../audit/origin.ts"
import type { Write } from "../database/write-queue.ts"
import type { Services } from "./services.ts"

const longest = 200

/** Where a request came from: the address of its connection, since a header could say anything, and what its program calls itself. */
export function originOf(context: Context): Origin {
  return {
    address: getConnInfo(context).remote.address ?? "unknown",
    client: (context.req.header("user-agent") ?? "").slice(0, longest),
  }
}

/** The services as one request has them: whatever it writes tells the audit where it came from. */
export function servicesFor(context: Context, services: Services): Services {
  const origin = originOf(context)
  const { writes } = services.database
  const run = <Result>(write: Write<Result>) => writes.run(cameFrom(origin, write))
  const told = { run, settled: () => writes.settled() }
  return { ...services, database: { ...services.database, writes: told } }
}
