import type { BodyOf, Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import { refuseOpenWork } from "../assessments/hand-over.ts"
import type { Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"
import { refuseUnfitPlace } from "./place.ts"
import { personById } from "./queries.ts"

/** Someone by id, or the problem that there is nobody. */
export async function somebody(db: Kysely<Tables>, id: string): Promise<Person> {
  const person = await personById(db, id)
  if (!person) throw new ProblemError("notFound")
  return person
}

/** Refuses to leave a centre without anyone who can run it. */
export async function refuseLastAdministrator(db: Kysely<Tables>, { id, role, disabledAt }: Person): Promise<void> {
  if (role !== "administrator" || disabledAt !== undefined) return
  const other = await db
    .selectFrom("people")
    .select("id")
    .where("role", "=", "administrator")
    .where("disabledAt", "is", null)
    .where("id", "<>", id)
    .limit(1)
    .executeTakeFirst()
  if (!other) throw new ProblemError("lastAdministrator")
}

interface Change {
  readonly id: string
  readonly body: BodyOf<"PUT /people/{person}">
  readonly by: string
  readonly now: string
}

/** Gives someone another name or place. A reviewer who becomes something else must have handed over first. */
export async function changePerson(db: Kysely<Tables>, { id, body, by, now }: Change): Promise<Person> {
  const before = await somebody(db, id)
  const { name, role, unit, part } = body
  if (role !== before.role) {
    await refuseLastAdministrator(db, before)
    await refuseOpenWork(db, before)
  }
  await refuseUnfitPlace(db, body)
  await db
    .updateTable("people")
    .set({ name, role, unit: unit ?? null, part: part ?? null })
    .where("id", "=", id)
    .execute()
  const after = await somebody(db, id)
  await appendAudit(db, { chain: "people", person: by, action: "changePerson", subject: id, at: now, before, after })
  return after
}
