import type { BodyOf, Unit } from "@plumbline/contract"
import { randomUUID } from "node:crypto"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"

export async function createUnit(
  db: Kysely<Tables>,
  body: BodyOf<"POST /units">,
  by: string,
  now: string,
): Promise<Unit> {
  const { code, name, kind, fields = {} } = body
  const unit: Unit = { id: randomUUID(), code, name, kind, fields }
  const taken = await db.selectFrom("units").select("id").where("code", "=", code).executeTakeFirst()
  if (taken)
    throw new ProblemError("taken", { faults: [{ at: "code", zh: "单位代码已存在", en: "The code exists already" }] })
  await db
    .insertInto("units")
    .values({ ...unit, fields: JSON.stringify(fields) })
    .execute()
  await appendAudit(db, { chain: "people", person: by, action: "createUnit", subject: unit.id, at: now, after: unit })
  return unit
}
