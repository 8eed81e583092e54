import type { Assessment, State } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { cycleOf } from "../cycles/queries.ts"
import type { Tables } from "../database/tables.ts"
import { namesOf } from "../people/queries.ts"
import type { Loaded } from "./load.ts"

/** An assessment with its history, as it travels. */
export async function showAssessment(db: Kysely<Tables>, loaded: Loaded): Promise<Assessment> {
  const { id, unit, cycle, standing, reviewers } = loaded
  const steps = await db.selectFrom("steps").selectAll().where("assessment", "=", id).orderBy("sequence").execute()
  const remarks = await db.selectFrom("remarks").selectAll().where("assessment", "=", id).orderBy("at").execute()
  const names = await namesOf(
    db,
    [...steps, ...remarks].map(({ by }) => by),
  )
  return {
    id,
    cycle: await cycleOf(db, cycle),
    unit,
    state: standing.state,
    hasConfirmer: standing.hasConfirmer,
    reviewers: [...reviewers],
    steps: steps.map(({ action, stateBefore, stateAfter, by, at, fingerprint }) => ({
      action,
      // The steps were taken through the contract's own table of transitions.
      from: stateBefore as State,
      to: stateAfter as State,
      by: names.get(by) ?? by,
      at,
      ...(fingerprint !== null && { fingerprint }),
    })),
    remarks: remarks.map(({ id: remark, criterion, text, by, at }) => ({
      id: remark,
      ...(criterion !== null && { criterion }),
      text,
      by: names.get(by) ?? by,
      at,
    })),
  }
}
