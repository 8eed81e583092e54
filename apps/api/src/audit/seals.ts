import type { Kysely } from "kysely"
import { createHash } from "node:crypto"
import type { Database } from "../database/open.ts"
import type { Tables } from "../database/tables.ts"
import { beginning } from "./append.ts"

/** A head of a chain at the moment of a seal. */
export type SealedHead = readonly [chain: string, sequence: number, hash: string]

export interface Seal {
  readonly sequence: number
  /** UTC, ISO 8601. */
  readonly at: string
  readonly hash: string
}

interface SealRow extends Seal {
  /** The heads that moved since the seal before: with all seals before it, a seal is over every head. */
  readonly heads: string
  readonly previous: string
}

/** SHA-256, in hex, over a seal's values in a fixed order. */
export function sealHash({ sequence, at, heads, previous }: Omit<SealRow, "hash">): string {
  return createHash("sha256")
    .update(JSON.stringify([sequence, at, heads, previous]))
    .digest("hex")
}

/**
 * Seals all heads of the audit: whoever rewrites a chain afterwards, hashes and all, must rewrite the seals too, and those are
 * printed on published results. Where nothing moved since the last seal, that one still holds.
 */
export async function seal(db: Kysely<Tables>, now: string): Promise<void> {
  const moved = await db
    .selectFrom("auditHeads")
    .select(["chain", "sequence", "hash"])
    .whereRef("sequence", "<>", "sealed")
    .orderBy("chain")
    .execute()
  if (moved.length === 0) return
  const last = await db
    .selectFrom("auditSeals")
    .select(["sequence", "hash"])
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst()
  const heads: SealedHead[] = moved.map(({ chain, sequence, hash }) => [chain, sequence, hash])
  const row = {
    sequence: (last?.sequence ?? 0) + 1,
    at: now,
    heads: JSON.stringify(heads),
    previous: last?.hash ?? beginning,
  }
  await db
    .insertInto("auditSeals")
    .values({ ...row, hash: sealHash(row) })
    .execute()
  await db
    .updateTable("auditHeads")
    .set(({ ref }) => ({ sealed: ref("sequence") }))
    .whereRef("sequence", "<>", "sealed")
    .execute()
}

/** The first seal over everything that happened until a moment; the last one of all where no moment is told. */
export async function sealOver(db: Kysely<Tables>, until?: string): Promise<Seal | undefined> {
  const seals = db.selectFrom("auditSeals").select(["sequence", "at", "hash"]).limit(1)
  const query =
    until === undefined ? seals.orderBy("sequence", "desc") : seals.where("at", ">=", until).orderBy("sequence")
  return query.executeTakeFirst()
}

/** The seal that was printed, whole or its first 12 digits in any spacing. */
export async function sealPrinted(db: Kysely<Tables>, printed: string): Promise<Seal | undefined> {
  const digits = printed.replace(/[^0-9a-fA-F]/g, "").toLowerCase()
  if (digits.length < 12) return undefined
  const seals = db.selectFrom("auditSeals").select(["sequence", "at", "hash"])
  return seals.where("hash", ">=", digits).where("hash", "<", `${digits}g`).executeTakeFirst()
}

const hour = 60 * 60 * 1000

/** Seals once an hour, as far as anything moved. */
export async function sealHourly({ reads, writes }: Pick<Database, "reads" | "writes">, now: string): Promise<void> {
  const last = await sealOver(reads)
  if (last === undefined || Date.parse(now) - Date.parse(last.at) >= hour) await writes.run((db) => seal(db, now))
}
