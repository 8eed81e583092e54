import type { Kysely } from "kysely"
import type { Tables } from "../database/tables.ts"
import { hashOf } from "./append.ts"

/** Where a chain is broken: the first row that was changed, removed or put elsewhere. */
export interface BrokenChain {
  readonly chain: string
  readonly sequence: number
}

/** Recomputes every chain; an empty list proves that no row was changed, removed or re-ordered. */
export async function brokenChains(db: Kysely<Tables>): Promise<BrokenChain[]> {
  const heads = await db.selectFrom("auditHeads").selectAll().orderBy("chain").execute()
  const broken: BrokenChain[] = []
  for (const head of heads) {
    const rows = await db.selectFrom("audit").selectAll().where("chain", "=", head.chain).orderBy("sequence").execute()
    let previous = "0".repeat(64)
    let expected = 1
    for (const { hash, ...row } of rows) {
      if (row.sequence !== expected || row.previous !== previous || hashOf(row) !== hash) break
      previous = hash
      expected += 1
    }
    if (expected <= rows.length || head.sequence !== rows.length || head.hash !== previous) {
      broken.push({ chain: head.chain, sequence: expected })
    }
  }
  return broken
}
