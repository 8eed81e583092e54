import type { Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import type { PeopleTable, Tables } from "../database/tables.ts"
import type { Selectable } from "kysely"

export async function personById(db: Kysely<Tables>, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom("people").selectAll().where("id", "=", id).executeTakeFirst()
  return row && personOf(row)
}

/** However the name is capitalised. */
export async function personByUsername(db: Kysely<Tables>, username: string): Promise<Person | undefined> {
  const name = username.toLowerCase()
  const row = await db.selectFrom("people").selectAll().where("username", "=", name).executeTakeFirst()
  return row && personOf(row)
}

export async function allPeople(db: Kysely<Tables>): Promise<Person[]> {
  const rows = await db.selectFrom("people").selectAll().orderBy("username").execute()
  return rows.map(personOf)
}

/** Names by id, for "who did that". */
export async function namesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await db.selectFrom("people").select(["id", "name"]).where("id", "in", wanted).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A unit with a confirmer submits through that person only. */
export async function unitsWithConfirmer(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("people")
    .select("unit")
    .where("part", "=", "confirmer")
    .where("disabledAt", "is", null)
    .execute()
  return new Set(rows.flatMap(({ unit }) => unit ?? []))
}

function personOf({
  unit,
  part,
  role,
  disabledAt,
  mustChangePassword,
  secondFactorSince,
  ...row
}: Selectable<PeopleTable>): Person {
  return {
    ...row,
    // The table's own checks keep to the roles and parts of the contract.
    role: role as Person["role"],
    ...(unit !== null && { unit }),
    ...(part !== null && { part: part as NonNullable<Person["part"]> }),
    ...(disabledAt !== null && { disabledAt }),
    ...(mustChangePassword === 1 && { mustChangePassword: true }),
    ...(secondFactorSince !== null && { secondFactorSince }),
  }
}
