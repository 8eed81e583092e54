import { type Assessment, type Layer, may, type Person, type State } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { cycleOf } from "../cycles/queries.ts"
import type { Tables } from "../database/tables.ts"
import { namesOf } from "../people/queries.ts"
import { shownRemark } from "../remarks/remark.ts"
import { readingOf } from "../sheets/routes.ts"
import { extensionsOf } from "./extend.ts"
import type { Loaded } from "./load.ts"

/** An assessment with its history, as it travels; of a layer that a person may not read there is no fingerprint either. */
export async function showAssessment(db: Kysely<Tables>, loaded: Loaded, viewer: Person): Promise<Assessment> {
  const { id, unit, cycle, standing, reviewers } = loaded
  const steps = await db.selectFrom("steps").selectAll().where("assessment", "=", id).orderBy("sequence").execute()
  const remarks = await db.selectFrom("remarks").selectAll().where("assessment", "=", id).orderBy("at").execute()
  const names = await namesOf(db, [
    ...steps.map(({ by }) => by),
    ...remarks.flatMap(({ by, closedBy }) => (closedBy === null ? [by] : [by, closedBy])),
  ])
  // Steps were taken with a layer of the contract.
  const mayRead = (layer: string | null) => layer !== null && may(viewer, readingOf[layer as Layer], standing).ok
  return {
    id,
    cycle: await cycleOf(db, cycle),
    unit,
    state: standing.state,
    hasConfirmer: standing.hasConfirmer,
    deadlines: { ...standing.deadlines },
    extensions: await extensionsOf(db, id),
    reviewers: [...reviewers],
    steps: steps.map(({ action, stateBefore, stateAfter, by, at, layer, fingerprint, reason, onBehalf }) => ({
      action,
      // The steps were taken through the contract's own table of transitions.
      from: stateBefore as State,
      to: stateAfter as State,
      by: names.get(by) ?? by,
      at,
      ...(fingerprint !== null && mayRead(layer) && { fingerprint }),
      ...(reason !== null && { reason }),
      ...(onBehalf === 1 && { onBehalf: true }),
    })),
    remarks: remarks.map((remark) => shownRemark(remark, names)),
  }
}
