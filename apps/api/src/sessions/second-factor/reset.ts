import type { Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { appendAudit } from "../../audit/append.ts"
import { accounts } from "../../database/accounts.ts"
import type { Tables } from "../../database/tables.ts"
import { somebody } from "../../people/change.ts"
import { forgetSecondFactor } from "./store.ts"

interface Reset {
  /** Who lost the phone. */
  readonly id: string
  /** A person's id, or "system" for whoever keeps the server. */
  readonly by: string
  readonly now: string
}

/** Takes someone's second factor away: every session ends, and the password alone opens the next one. */
export async function resetSecondFactor(db: Kysely<Tables>, { id, by, now }: Reset): Promise<Person> {
  const before = await somebody(db, id)
  await forgetSecondFactor(db, id)
  await accounts(db).deleteFrom("session").where("userId", "=", id).execute()
  const { secondFactorSince = null } = before
  const event = { chain: "people", person: by, action: "resetSecondFactor", subject: id, at: now }
  await appendAudit(db, { ...event, before: { secondFactorSince } })
  return somebody(db, id)
}
