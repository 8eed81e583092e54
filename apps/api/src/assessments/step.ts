import {
  isOnBehalf,
  type Layer,
  type Person,
  type ResponseOf,
  type State,
  transitionOf,
  type TransitionAction,
} from "@plumbline/contract"
import { score, sheetJson } from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { notify } from "../inbox/notify.ts"
import { ProblemError } from "../server/problem-error.ts"
import { frozenInput, frozenSheet, textDigest } from "../sheets/frozen.ts"
import { inputOf } from "../sheets/inputs.ts"
import type { Loaded } from "./load.ts"

type Sheet = ResponseOf<"GET /assessments/{assessment}/sheets/{layer}">["sheet"]

interface Step {
  readonly action: TransitionAction
  readonly person: Person
  readonly now: string
  /** The fingerprint that the person saw, where the step carries one. */
  readonly seen?: string
  readonly reason?: string
}

/** The layer that a step is about; its sheet is frozen with it. */
const layerOf: Record<TransitionAction, Layer> = {
  submit: "self",
  beginReview: "self",
  return: "self",
  finish: "verified",
  decide: "decided",
  publish: "decided",
  withdraw: "decided",
  appeal: "decided",
  redecide: "decided",
  close: "decided",
}

/**
 * Takes a step that `may` has allowed: compares the fingerprint that the person saw with the server's own, freezes the sheet,
 * and moves the state. A sheet that is frozen already is handed on as it is, never computed anew.
 */
export async function takeStep(db: Kysely<Tables>, loaded: Loaded, step: Step): Promise<Sheet> {
  const { action, person, now, seen, reason } = step
  const layer = layerOf[action]
  const { sheet, input } = await sheetToFreeze(db, loaded, layer)
  if (seen !== undefined) refuseUnseen(sheet, seen)
  const { to } = transitionOf(action)
  await recordStep(db, loaded, { action, to, layer, sheet, input, person, now, reason })
  await notify(db, { kind: action, loaded, now, by: person, facts: { reason } })
  return sheet
}

interface Recorded {
  readonly action: TransitionAction | Correction
  readonly to: State
  readonly layer: Layer
  readonly sheet: Sheet
  /** What the sheet was computed from, as JSON. */
  readonly input: string | null
  readonly person: Person
  readonly now: string
  readonly reason?: string | undefined
}

/** A layer that was frozen already is scored anew under a corrected rubric; each is a step of its own name, so that the audit tells them apart. */
export type Correction = "correctSelf" | "correctVerified" | "correctDecided"

/** Puts a step on record, with the sheet that it freezes, and in the audit. */
export async function recordStep(db: Kysely<Tables>, loaded: Loaded, recorded: Recorded): Promise<void> {
  const { action, to, layer, sheet, input, person, now, reason } = recorded
  const text = JSON.stringify(sheet)
  const last = await db
    .selectFrom("steps")
    .select("sequence")
    .where("assessment", "=", loaded.id)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst()
  await db
    .insertInto("steps")
    .values({
      assessment: loaded.id,
      sequence: (last?.sequence ?? 0) + 1,
      action,
      stateBefore: loaded.standing.state,
      stateAfter: to,
      by: person.id,
      at: now,
      layer,
      fingerprint: sheet.fingerprint,
      sheet: text,
      input,
      reason: reason ?? null,
      onBehalf: !isCorrection(action) && isOnBehalf(person, action) ? 1 : 0,
    })
    .execute()
  await db.updateTable("assessments").set({ state: to, changedAt: now }).where("id", "=", loaded.id).execute()
  await appendAudit(db, {
    chain: loaded.id,
    person: person.id,
    action,
    subject: loaded.id,
    at: now,
    before: { state: loaded.standing.state },
    // The digest of the sheet's own text: whoever changes the frozen sheet alone is found.
    after: {
      state: to,
      layer,
      fingerprint: sheet.fingerprint,
      sheet: textDigest(text),
      ...(reason !== undefined && { reason }),
    },
  })
}

function isCorrection(action: Recorded["action"]): action is Correction {
  return action === "correctSelf" || action === "correctVerified" || action === "correctDecided"
}

/** The sheet that a step freezes, and what it was computed from. */
async function sheetToFreeze(
  db: Kysely<Tables>,
  loaded: Loaded,
  layer: Layer,
): Promise<{ sheet: Sheet; input: string | null }> {
  const frozen = await frozenSheet(db, loaded, layer)
  if (frozen) return { sheet: frozen, input: await frozenInput(db, loaded.id, layer) }
  const input = await inputOf(db, loaded, layer)
  return { sheet: { ...sheetJson(score(loaded.rubric, input)) }, input: JSON.stringify(input) }
}

/** An incomplete score is never frozen as a result, nor one that the person did not see. */
function refuseUnseen(sheet: Sheet, seen: string): void {
  if (!sheet.complete) {
    const faults = sheet.open.map((number) => ({
      at: number,
      zh: `第${number}条未填完`,
      en: `Criterion ${number} is open`,
    }))
    throw new ProblemError("incomplete", { faults })
  }
  if (sheet.fingerprint !== seen) throw new ProblemError("fingerprintDiffers", { fingerprint: sheet.fingerprint })
}
