import { type Action, may, type Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { criterionIn, loadAssessment, type Loaded } from "../assessments/load.ts"
import type { Database } from "../database/open.ts"
import type { Tables } from "../database/tables.ts"
import type { Handlers } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"
import { presentAt } from "./present.ts"

/** How long someone counts as present without saying so again, in milliseconds. */
const lasts = 30_000

export const presenceHandlers: Pick<Handlers, "PUT /assessments/{assessment}/presence"> = {
  // No change of anything that is kept, so the audit does not hold it.
  "PUT /assessments/{assessment}/presence": async ({ person, params, body }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadAssessment(db, params.assessment)
      refuseOnlookers(person, loaded, now())
      const criterion = body.criterion === undefined ? undefined : criterionIn(loaded, body.criterion).id
      await sayPresent(db, { assessment: loaded.id, person: person.id, criterion, now: now() })
      return { body: { present: await presentAt(db, loaded.id, now(), { viewer: person, loaded }) } }
    }),
}

/** Present is whoever could change something here: a county or an administrator, a reviewer. */
function refuseOnlookers(person: Person, { standing }: Loaded, now: string): void {
  const working: readonly Action[] = ["answer", "verify", "adjust"]
  const permissions = working.map((action) => may(person, action, { ...standing, now }))
  if (permissions.some(({ ok }) => ok)) return
  const isNotNow = permissions.some((permission) => !permission.ok && /state|deadline/.test(permission.because))
  throw new ProblemError(isNotNow ? "wrongState" : "notAllowed")
}

interface Saying {
  readonly assessment: string
  readonly person: string
  readonly criterion: string | undefined
  readonly now: string
}

async function sayPresent(db: Kysely<Tables>, { assessment, person, criterion, now }: Saying): Promise<void> {
  if (criterion === undefined) {
    await db.deleteFrom("presence").where("assessment", "=", assessment).where("person", "=", person).execute()
    return
  }
  const row = { criterion, until: new Date(Date.parse(now) + lasts).toISOString() }
  await db
    .insertInto("presence")
    .values({ assessment, person, ...row })
    .onConflict((conflict) => conflict.columns(["assessment", "person"]).doUpdateSet(row))
    .execute()
}

/** Forgets those who went without saying so. */
export async function sweepPresence({ writes }: Pick<Database, "writes">, now: string): Promise<void> {
  await writes.run((db) => db.deleteFrom("presence").where("until", "<", now).execute())
}
