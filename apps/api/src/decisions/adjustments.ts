import { type AdjustmentRecord, type Person } from "@plumbline/contract"
import { checkInput, criteriaOf } from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
import { criterionIn, type Loaded } from "../assessments/load.ts"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { namesOf } from "../people/queries.ts"
import { faultsFrom } from "../server/faults.ts"
import { ProblemError } from "../server/problem-error.ts"
import { inputOf } from "../sheets/inputs.ts"

/** An assessment's adjustments. One that was taken back is not listed, but its version goes on counting. */
export async function adjustmentsOf(db: Kysely<Tables>, loaded: Loaded): Promise<AdjustmentRecord[]> {
  const rows = await db.selectFrom("adjustments").selectAll().where("assessment", "=", loaded.id).execute()
  const names = await namesOf(
    db,
    rows.map(({ changedBy }) => changedBy),
  )
  return criteriaOf(loaded.rubric).flatMap(({ id, number }) => {
    const row = rows.find(({ criterion }) => criterion === id)
    if (!row || row.points === null) return []
    const { points, reason, version, changedBy, changedAt } = row
    return [{ criterion: id, number, points, reason, version, by: names.get(changedBy) ?? changedBy, changedAt }]
  })
}

interface Adjusting {
  readonly loaded: Loaded
  readonly person: Person
  readonly criterion: string
  /** Null takes the adjustment back. */
  readonly points: string | null
  readonly reason: string
  readonly version: number
  readonly now: string
}

/** Saves a signed adjustment with its reason, or takes one back. Refuses what would leave 0..base; never clips. */
export async function saveAdjustment(db: Kysely<Tables>, adjusting: Adjusting): Promise<AdjustmentRecord | undefined> {
  const { loaded, person, points, reason, version, now } = adjusting
  const { id: criterion, number } = criterionIn(loaded, adjusting.criterion)
  if (points !== null) await refuseFaults(db, loaded, number, { points, reason })
  const key = { assessment: loaded.id, criterion }
  const current = await db
    .selectFrom("adjustments")
    .selectAll()
    .where("assessment", "=", loaded.id)
    .where("criterion", "=", criterion)
    .executeTakeFirst()
  if ((current?.version ?? 0) !== version) {
    const shown = (await adjustmentsOf(db, loaded)).find((adjustment) => adjustment.criterion === criterion)
    throw new ProblemError("stale", { current: shown ?? { criterion, version: current?.version ?? 0 } })
  }
  const row = { points, reason, version: version + 1, changedBy: person.id, changedAt: now }
  await db
    .insertInto("adjustments")
    .values({ ...key, ...row })
    .onConflict((conflict) => conflict.columns(["assessment", "criterion"]).doUpdateSet(row))
    .execute()
  await appendAudit(db, {
    chain: loaded.id,
    person: person.id,
    action: points === null ? "takeBackAdjustment" : "adjust",
    subject: criterion,
    at: now,
    before: current && { points: current.points, reason: current.reason },
    after: { points, reason },
  })
  return (await adjustmentsOf(db, loaded)).find((adjustment) => adjustment.criterion === criterion)
}

async function refuseFaults(
  db: Kysely<Tables>,
  loaded: Loaded,
  number: string,
  adjustment: { points: string; reason: string },
): Promise<void> {
  const checked = checkInput(loaded.rubric, {
    ...(await inputOf(db, loaded, "verified")),
    adjustments: { [number]: adjustment },
  })
  if (!checked.ok) throw new ProblemError("invalid", { faults: faultsFrom(checked.faults) })
}
