import type { Kysely } from "kysely"
import type { Tables } from "../database/tables.ts"
import { sealOver, sealPrinted } from "./seals.ts"
import { type AuditFault, proveAudit } from "./verify.ts"

const words: Record<AuditFault["kind"], readonly [zh: string, en: string]> = {
  changed: ["内容被改动", "was changed"],
  removed: ["被删去", "was removed"],
  reordered: ["被调换顺序", "stands elsewhere"],
  head: ["链首被改动", "the head of the chain was changed"],
  seal: ["封存被改动", "the seal was changed or removed"],
}

/** `audit verify`: says what is whole, or names each chain's first fault. Answers the exit code. */
export async function verifyAudit(db: Kysely<Tables>, printed?: string): Promise<number> {
  const { chains, events, seals, faults } = await proveAudit(db)
  for (const { kind, chain, sequence } of faults) {
    const [zh, en] = words[kind]
    console.log(`断裂 / broken: ${chain} #${sequence} ${zh} / ${en}`)
  }
  const found = printed === undefined || (await sealPrinted(db, printed)) !== undefined
  if (!found) console.log(`没有这个封存：${printed} / there is no such seal: ${printed}`)
  if (faults.length > 0 || !found) return 1
  console.log(
    `审计链完整：${chains}条链，${events}条记录，${seals}次封存 / the audit chains are whole: ${chains} chains, ${events} events, ${seals} seals`,
  )
  const last = await sealOver(db)
  if (last) console.log(`最近封存 / last seal: #${last.sequence} ${last.at} ${last.hash}`)
  return 0
}
