import type { Kysely } from "kysely"
import type { Tables } from "../database/tables.ts"
import type { Write } from "../database/write-queue.ts"

/** Where a change came from: the network address, and what the program that sent it calls itself. */
export interface Origin {
  readonly address: string
  readonly client: string
}

const origins = new WeakMap<Kysely<Tables>, Origin>()

/** A write that says where it came from: every event that it appends to the audit tells so. */
export function cameFrom<Result>(origin: Origin, write: Write<Result>): Write<Result> {
  return async (db) => {
    // Writes of one connection run one after another, so its origin is that of the write that is running.
    origins.set(db, origin)
    try {
      return await write(db)
    } finally {
      origins.delete(db)
    }
  }
}

/** Where the running write came from; nothing for what the server does by itself. */
export function originOf(db: Kysely<Tables>): Origin | undefined {
  return origins.get(db)
}
