import type { Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import { handOver, refuseOpenWork } from "../assessments/hand-over.ts"
import { accounts } from "../database/accounts.ts"
import type { Tables } from "../database/tables.ts"
import { refuseLastAdministrator, somebody } from "./change.ts"

interface Leaving {
  readonly id: string
  /** The reviewer who takes over what is still under review. */
  readonly handOverTo?: string | undefined
  readonly by: Person
  readonly now: string
}

/** Closes an account at once: open work goes to a colleague, every session ends, and all that was done stays as it was. */
export async function disablePerson(db: Kysely<Tables>, { id, handOverTo, by, now }: Leaving): Promise<Person> {
  const before = await somebody(db, id)
  if (before.disabledAt !== undefined) return before
  await refuseLastAdministrator(db, before)
  if (handOverTo === undefined) await refuseOpenWork(db, before)
  else await handOver(db, { from: before, to: await somebody(db, handOverTo), by, now })
  await db.updateTable("people").set({ disabledAt: now }).where("id", "=", id).execute()
  await accounts(db).deleteFrom("session").where("userId", "=", id).execute()
  await appendAudit(db, {
    chain: "people",
    person: by.id,
    action: "disablePerson",
    subject: id,
    at: now,
    after: handOverTo === undefined ? null : { handOverTo },
  })
  return somebody(db, id)
}

/** Opens a closed account again, with the password it had. */
export async function enablePerson(db: Kysely<Tables>, { id, by, now }: Leaving): Promise<Person> {
  const before = await somebody(db, id)
  if (before.disabledAt === undefined) return before
  await db.updateTable("people").set({ disabledAt: null }).where("id", "=", id).execute()
  await appendAudit(db, { chain: "people", person: by.id, action: "enablePerson", subject: id, at: now })
  return somebody(db, id)
}
