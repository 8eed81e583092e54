import type { BodyOf, Layer, Person, ResponseOf } from "@plumbline/contract"
import { digest, score, sheetJson } from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
import { randomUUID } from "node:crypto"
import type { Loaded } from "../../assessments/load.ts"
import { type Correction, recordStep } from "../../assessments/step.ts"
import { appendAudit } from "../../audit/append.ts"
import type { Tables } from "../../database/tables.ts"
import { notify } from "../../inbox/notify.ts"
import { ProblemError } from "../../server/problem-error.ts"
import { isFrozenIn } from "../../sheets/frozen.ts"
import { inputOf } from "../../sheets/inputs.ts"
import { carryAnswers } from "./carry-answers.ts"
import { carryMarks } from "./carry-marks.ts"
import { type Plan, planOf, stays } from "./plan.ts"
import { previewOf } from "./preview.ts"
import { corrigendaOf } from "./queries.ts"

interface Applying {
  readonly person: Person
  readonly cycle: string
  readonly body: BodyOf<"POST /cycles/{cycle}/corrigendum">
  readonly now: string
}

/**
 * Puts a corrected rubric in the place of a running year's, as the person saw in the preview: facts and marks are carried, sheets of
 * finished layers are frozen anew beside the old ones, published results stay, and every unit is told.
 */
export async function applyCorrigendum(
  db: Kysely<Tables>,
  { person, cycle, body, now }: Applying,
): Promise<ResponseOf<"POST /cycles/{cycle}/corrigendum">> {
  const plan = await planOf(db, { person, cycle, digest: body.digest })
  const { preview, units } = await previewOf(db, plan)
  if (preview !== body.preview) throw new ProblemError("fingerprintDiffers", { fingerprint: preview })
  const faults = units.flatMap(({ assessment, unit, blocked }) =>
    blocked.map(({ zh, en }) => ({ at: `units.${assessment}`, zh: `${unit.name}：${zh}`, en: `${unit.name}: ${en}` })),
  )
  if (faults.length > 0) throw new ProblemError("invalid", { faults })
  const { reason } = body
  const row = {
    id: randomUUID(),
    cycle,
    before: digest(plan.before),
    after: digest(plan.after),
    reason,
    preview,
    by: person.id,
    at: now,
  }
  await db.insertInto("corrigenda").values(row).execute()
  await db.updateTable("cycles").set({ digest: row.after }).where("id", "=", cycle).execute()
  const event = { chain: "people", person: person.id, action: "applyCorrigendum", subject: cycle, at: now }
  await appendAudit(db, {
    ...event,
    before: { digest: row.before },
    after: { digest: row.after, reason, preview, corrigendum: row.id },
  })
  for (const loaded of plan.units) {
    const told = { plan, loaded, person, now, reason }
    if (stays(loaded, plan)) await keepRubric(db, told)
    else await correct(db, told)
  }
  const [applied] = await corrigendaOf(db, cycle, row.id)
  if (!applied) throw new ProblemError("notFound")
  return applied
}

interface Correcting {
  readonly plan: Plan
  readonly loaded: Loaded
  readonly person: Person
  readonly now: string
  readonly reason: string
}

/** A published result is tied to the rubric that it was published under. */
async function keepRubric(db: Kysely<Tables>, { loaded, person, now, reason }: Correcting): Promise<void> {
  const { digest: own } = loaded.cycle
  await db.updateTable("assessments").set({ digest: own }).where("id", "=", loaded.id).execute()
  const event = { chain: loaded.id, person: person.id, action: "keepRubric", subject: loaded.id, at: now }
  await appendAudit(db, { ...event, after: { digest: own, reason } })
  await notify(db, { kind: "keepRubric", loaded, now, by: person, facts: { reason } })
}

async function correct(db: Kysely<Tables>, correcting: Correcting): Promise<void> {
  const { plan, loaded, person, now, reason } = correcting
  const { before, after } = plan
  const carrying = { loaded, after, person: person.id, now }
  const bumped = await carryAnswers(db, carrying)
  await carryMarks(db, { ...carrying, bumped })
  const event = { chain: loaded.id, person: person.id, action: "correct", subject: loaded.id, at: now }
  await appendAudit(db, { ...event, before: { digest: digest(before) }, after: { digest: digest(after), reason } })
  const corrected: Loaded = { ...loaded, rubric: after, cycle: { ...loaded.cycle, digest: digest(after) } }
  for (const layer of ["self", "verified", "decided"] as const) {
    if (isFrozenIn(layer, loaded.standing.state)) await freezeAnew(db, corrected, layer, correcting)
  }
  await db.updateTable("assessments").set({ changedAt: now }).where("id", "=", loaded.id).execute()
  await notify(db, { kind: "correct", loaded, now, by: person, facts: { reason } })
}

const actionOf: Record<Layer, Correction> = {
  self: "correctSelf",
  verified: "correctVerified",
  decided: "correctDecided",
}

/** The sheet that was frozen before stays on record as a step of its own. */
async function freezeAnew(
  db: Kysely<Tables>,
  loaded: Loaded,
  layer: Layer,
  { person, now, reason }: Correcting,
): Promise<void> {
  const input = await inputOf(db, loaded, layer)
  const sheet = { ...sheetJson(score(loaded.rubric, input)) }
  const step = { action: actionOf[layer], to: loaded.standing.state, layer, sheet, input: JSON.stringify(input) }
  await recordStep(db, loaded, { ...step, person, now, reason })
}
