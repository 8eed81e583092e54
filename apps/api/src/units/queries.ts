import type { Unit } from "@plumbline/contract"
import type { Profile } from "@plumbline/rubric-core"
import type { Kysely, Selectable } from "kysely"
import type { Tables, UnitsTable } from "../database/tables.ts"

export async function allUnits(db: Kysely<Tables>): Promise<Unit[]> {
  const rows = await db.selectFrom("units").selectAll().orderBy("code").execute()
  return rows.map(unitOf)
}

export async function unitById(db: Kysely<Tables>, id: string): Promise<Unit | undefined> {
  const row = await db.selectFrom("units").selectAll().where("id", "=", id).executeTakeFirst()
  return row && unitOf(row)
}

export function unitOf({ fields, ...row }: Selectable<UnitsTable>): Unit {
  const declared: Unit["fields"] = JSON.parse(fields)
  return { ...row, fields: declared }
}

/** What the scoring function is told of a unit. */
export function profileOf({ fields, kind, code, name }: Unit): Profile {
  return { ...fields, kind, code, name }
}
