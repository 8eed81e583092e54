import type { Person, ResponseOf } from "@plumbline/contract"
import type { Kysely } from "kysely"
import type { Loaded } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
import { seesAllMarks } from "../marks/shown.ts"

type Present = ResponseOf<"PUT /assessments/{assessment}/presence">["present"][number]

interface For {
  readonly viewer: Person
  readonly loaded: Loaded
}

/**
 * Who is at work on an assessment now; for a viewer, those colleagues whose work the person sees as well: a county never learns
 * where its reviewers are, nor a blind reviewer where the other one is.
 */
export async function presentAt(db: Kysely<Tables>, assessment: string, now: string, seen?: For): Promise<Present[]> {
  const rows = await db
    .selectFrom("presence")
    .innerJoin("people", "people.id", "presence.person")
    .select(["presence.person", "presence.criterion", "people.name", "people.role"])
    .where("presence.assessment", "=", assessment)
    .where("presence.until", ">", now)
    .orderBy("people.name")
    .orderBy("presence.person")
    .execute()
  const shown = seen ? rows.filter(({ person, role }) => person !== seen.viewer.id && isSeen(role, seen)) : rows
  return shown.map(({ person, name, criterion }) => ({ person, name, criterion }))
}

function isSeen(role: string, { viewer, loaded }: For): boolean {
  return role !== "reviewer" || (viewer.role !== "county" && seesAllMarks(viewer, loaded))
}
