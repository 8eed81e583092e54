import type { Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import type { Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"

/** Refuses a role, unit and part that do not go together, and a unit that is not there. */
export async function refuseUnfitPlace(
  db: Kysely<Tables>,
  { role, unit, part }: Pick<Person, "role" | "unit" | "part">,
): Promise<void> {
  if (role === "county" && unit === undefined) refuse("unit", "县区人员须选择所属单位", "County people need a unit")
  if (role !== "county" && part !== undefined) {
    refuse("part", "只有县区人员分填报和审核", "Only county people fill in or confirm")
  }
  if (unit === undefined) return
  const known = await db.selectFrom("units").select("id").where("id", "=", unit).executeTakeFirst()
  if (!known) refuse("unit", "没有这个单位", "There is no such unit")
}

function refuse(at: string, zh: string, en: string): never {
  throw new ProblemError("invalid", { faults: [{ at, zh, en }] })
}
