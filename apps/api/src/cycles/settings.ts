import { type BodyOf, type Deadlines, endOfDay, type ProblemFault } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"
import { openCycle, type StoredCycle } from "./queries.ts"

type Settings = Omit<BodyOf<"POST /cycles">, "name" | "year" | "digest" | "period" | "units">
export type StoredSettings = Pick<
  StoredCycle,
  "fillingEnds" | "reviewEnds" | "appealEnds" | "blind" | "needsConfirmer" | "classifiedNotice"
>

/** Settings as they are stored: deadlines at the end of their day, so that times can be compared as text. */
export function storedSettings(settings: Settings): StoredSettings {
  const { blind = true, needsConfirmer = false, classifiedNotice } = settings
  const end = (time: string | undefined) => (time === undefined ? null : endOfDay(time))
  return {
    fillingEnds: end(settings.fillingEnds),
    reviewEnds: end(settings.reviewEnds),
    appealEnds: end(settings.appealEnds),
    blind: blind ? 1 : 0,
    needsConfirmer: needsConfirmer ? 1 : 0,
    classifiedNotice: classifiedNotice ?? null,
  }
}

/** The windows follow each other: filling, review, appeal. */
export function windowFaults({ fillingEnds, reviewEnds, appealEnds }: StoredSettings): ProblemFault[] {
  const faults: ProblemFault[] = []
  if (fillingEnds !== null && reviewEnds !== null && reviewEnds < fillingEnds) {
    faults.push({ at: "reviewEnds", zh: "核实截止不能早于填报截止", en: "The review cannot end before the filling" })
  }
  const before = reviewEnds ?? fillingEnds
  if (before !== null && appealEnds !== null && appealEnds < before) {
    faults.push({
      at: "appealEnds",
      zh: "申诉截止不能早于核实或填报截止",
      en: "Appeals cannot end before what they are about",
    })
  }
  return faults
}

export function deadlinesOf({ fillingEnds, reviewEnds, appealEnds }: StoredSettings): Deadlines {
  return {
    ...(fillingEnds !== null && { filling: fillingEnds }),
    ...(reviewEnds !== null && { review: reviewEnds }),
    ...(appealEnds !== null && { appeal: appealEnds }),
  }
}

interface Changing {
  readonly cycle: string
  readonly body: BodyOf<"PUT /cycles/{cycle}">
  readonly by: string
  readonly now: string
}

/** Changes the name, the windows and the settings of a year that is not closed. */
export async function changeSettings(db: Kysely<Tables>, { cycle, body, by, now }: Changing): Promise<StoredCycle> {
  const before = await openCycle(db, cycle)
  const after = { name: body.name, ...storedSettings(body) }
  const faults = windowFaults(after)
  if (faults.length > 0) throw new ProblemError("invalid", { faults })
  await db.updateTable("cycles").set(after).where("id", "=", cycle).execute()
  await appendAudit(db, {
    chain: "people",
    person: by,
    action: "changeCycle",
    subject: cycle,
    at: now,
    before: { name: before.name, ...settingsOf(before) },
    after,
  })
  return { ...before, ...after }
}

function settingsOf(row: StoredCycle): StoredSettings {
  const { fillingEnds, reviewEnds, appealEnds, blind, needsConfirmer, classifiedNotice } = row
  return { fillingEnds, reviewEnds, appealEnds, blind, needsConfirmer, classifiedNotice }
}
