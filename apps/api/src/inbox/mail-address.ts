import type { Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"

export async function mailAddressOf(db: Kysely<Tables>, person: string): Promise<string | undefined> {
  const row = await db.selectFrom("mailAddresses").select("address").where("person", "=", person).executeTakeFirst()
  return row?.address
}

/** Sets where a person's notices are mailed to, or, without an address, that they are not. */
export async function setMailAddress(
  db: Kysely<Tables>,
  person: Person,
  address: string | undefined,
  now: string,
): Promise<void> {
  const before = await mailAddressOf(db, person.id)
  if (before === address) return
  if (address === undefined) await db.deleteFrom("mailAddresses").where("person", "=", person.id).execute()
  else {
    await db
      .insertInto("mailAddresses")
      .values({ person: person.id, address })
      .onConflict((conflict) => conflict.column("person").doUpdateSet({ address }))
      .execute()
  }
  await appendAudit(db, {
    chain: "people",
    person: person.id,
    action: "setMailAddress",
    subject: person.id,
    at: now,
    before: { address: before ?? null },
    after: { address: address ?? null },
  })
}
