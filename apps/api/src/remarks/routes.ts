import type { Remark } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { loadFor } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
import { namesOf } from "../people/queries.ts"
import type { Handlers } from "../server/mount.ts"
import { closeRemark, saySomething, shownRemark } from "./remark.ts"

type RemarkRoutes = "POST /assessments/{assessment}/remarks" | "POST /assessments/{assessment}/remarks/{remark}/close"

export const remarkHandlers: Pick<Handlers, RemarkRoutes> = {
  "POST /assessments/{assessment}/remarks": async ({ person, params, body }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "remark")
      return { body: await remarkById(db, await saySomething(db, { loaded, person, ...body, now: now() })) }
    }),

  "POST /assessments/{assessment}/remarks/{remark}/close": async ({ person, params }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "remark")
      await closeRemark(db, { loaded, person, remark: params.remark, now: now() })
      return { body: await remarkById(db, params.remark) }
    }),
}

async function remarkById(db: Kysely<Tables>, id: string): Promise<Remark> {
  const row = await db.selectFrom("remarks").selectAll().where("id", "=", id).executeTakeFirstOrThrow()
  return shownRemark(row, await namesOf(db, [row.by, ...(row.closedBy === null ? [] : [row.closedBy])]))
}
