import type { Kysely, Selectable } from "kysely"
import { setImmediate as turn } from "node:timers/promises"
import type { AuditTable, Tables } from "../database/tables.ts"
import { beginning, hashOf } from "./append.ts"
import { type SealedHead, sealHash } from "./seals.ts"

/** What was done to the audit, and the first row or seal that shows it. */
export interface AuditFault {
  /** A row that is not as it was written, is gone, or stands elsewhere; a head that was put back; a seal that is not as it was. */
  readonly kind: "changed" | "removed" | "reordered" | "head" | "seal"
  readonly chain: string
  readonly sequence: number
}

export interface AuditProof {
  readonly chains: number
  readonly events: number
  readonly seals: number
  /** The first of each chain, and of the seals; none proves that nothing was changed, removed or re-ordered. */
  readonly faults: readonly AuditFault[]
}

/** The name that faults of the seals themselves go by. */
const sealsChain = "seals"
const page = 500
/** How far away a row is looked for that stands elsewhere. */
const farthest = 10_000

/** Recomputes every chain and every seal, page by page, so that whoever saves meanwhile does not wait. */
export async function proveAudit(db: Kysely<Tables>): Promise<AuditProof> {
  const heads = await db.selectFrom("auditHeads").selectAll().orderBy("chain").execute()
  const faults: AuditFault[] = []
  let events = 0
  for (const head of heads) {
    const walked = await walk(db, head)
    events += walked.events
    if (walked.fault) faults.push({ chain: head.chain, ...walked.fault })
  }
  const known = new Set(heads.map(({ chain }) => chain))
  for (const { chain } of await db.selectFrom("audit").select("chain").distinct().orderBy("chain").execute()) {
    if (!known.has(chain)) faults.push({ kind: "head", chain, sequence: 1 })
  }
  const sealed = await sealFaults(db, faults)
  return { chains: heads.length, events, seals: sealed.seals, faults: [...faults, ...sealed.faults] }
}

interface Head {
  readonly chain: string
  readonly sequence: number
  readonly hash: string
}

type Fault = Omit<AuditFault, "chain">

async function walk(db: Kysely<Tables>, head: Head): Promise<{ events: number; fault?: Fault }> {
  let previous = beginning
  let last = 0
  for (;;) {
    const rows = await rowsAfter(db, head.chain, last)
    for (const row of rows) {
      const fault = faultOf(row, last + 1, previous, head.sequence)
      if (fault) return { events: last, fault }
      previous = row.hash
      last = row.sequence
    }
    if (rows.length < page) break
    await turn()
  }
  if (head.sequence > last) return { events: last, fault: { kind: "removed", sequence: last + 1 } }
  if (head.sequence < last) return { events: last, fault: { kind: "head", sequence: last + 1 } }
  if (head.hash !== previous) return { events: last, fault: { kind: "changed", sequence: last } }
  return { events: last }
}

function rowsAfter(db: Kysely<Tables>, chain: string, last: number): Promise<Selectable<AuditTable>[]> {
  return db
    .selectFrom("audit")
    .selectAll()
    .where("chain", "=", chain)
    .where("sequence", ">", last)
    .orderBy("sequence")
    .limit(page)
    .execute()
}

function faultOf(
  { hash, ...row }: Selectable<AuditTable>,
  expected: number,
  previous: string,
  end: number,
): Fault | undefined {
  if (row.sequence !== expected) return { kind: "removed", sequence: expected }
  if (hashOf(row) !== hash) {
    const places = Array.from({ length: Math.min(end, farthest) }, (_, index) => index + 1)
    const isElsewhere = places.some((sequence) => sequence !== expected && hashOf({ ...row, sequence }) === hash)
    return { kind: isElsewhere ? "reordered" : "changed", sequence: expected }
  }
  // This row is as it was written, so it is the one before that was not what it followed.
  if (row.previous !== previous) return { kind: "changed", sequence: Math.max(expected - 1, 1) }
  return undefined
}

/** Seals follow each other like rows of a chain, and each row that a seal names is still the one that it was. */
async function sealFaults(
  db: Kysely<Tables>,
  found: readonly AuditFault[],
): Promise<{ seals: number; faults: AuditFault[] }> {
  const seals = await db.selectFrom("auditSeals").selectAll().orderBy("sequence").execute()
  const faults = new Map<string, AuditFault>()
  const alreadyNamed = new Set(found.map(({ chain }) => chain))
  let previous = beginning
  let count = 0
  for (const { hash, ...row } of seals) {
    const expected = count + 1
    if (row.sequence !== expected || row.previous !== previous || sealHash(row) !== hash) {
      faults.set(sealsChain, { kind: "seal", chain: sealsChain, sequence: expected })
      break
    }
    previous = hash
    count = expected
    const heads: SealedHead[] = JSON.parse(row.heads)
    for (const [chain, sequence, sealed] of heads) {
      if (alreadyNamed.has(chain) || faults.has(chain)) continue
      const kept = await db
        .selectFrom("audit")
        .select("hash")
        .where("chain", "=", chain)
        .where("sequence", "=", sequence)
        .executeTakeFirst()
      if (kept?.hash !== sealed) faults.set(chain, { kind: kept ? "changed" : "removed", chain, sequence })
    }
    await turn()
  }
  return { seals: seals.length, faults: [...faults.values()] }
}
