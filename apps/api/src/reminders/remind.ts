import { daysUntil, hasPassed, type State, type WindowName, windowNames } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { loadAssessment } from "../assessments/load.ts"
import type { Database } from "../database/open.ts"
import type { Tables } from "../database/tables.ts"
import { notify } from "../inbox/notify.ts"

/** How many days of the calendar before a deadline people are reminded, nearest first. */
const daysBefore = [1, 3, 7]

/** No deadline is looked at before, in milliseconds: the longest of those, and the rest of the day. */
const farthest = 8 * 86_400_000

/** In which states somebody still has something to do before a window ends. */
const waitingIn: Record<WindowName, readonly State[]> = {
  filling: ["draft"],
  review: ["submitted", "inReview"],
  appeal: ["published"],
}

/**
 * Reminds whoever is waited for before a deadline. Rows say what was given, so any number of servers gives each reminder once;
 * a server that slept gives the nearest one only. Answers how many were given.
 */
export async function remind({ reads, writes }: Database, now: string): Promise<number> {
  const horizon = new Date(Date.parse(now) + farthest).toISOString()
  const open = await reads
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycle")
    .where("cycles.closedAt", "is", null)
    .where("assessments.state", "in", Object.values(waitingIn).flat())
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb("cycles.fillingEnds", ">=", now).and("cycles.fillingEnds", "<=", horizon),
        eb("cycles.reviewEnds", ">=", now).and("cycles.reviewEnds", "<=", horizon),
        eb("cycles.appealEnds", ">=", now).and("cycles.appealEnds", "<=", horizon),
        exists(
          selectFrom("extensions")
            .select("extensions.window")
            .whereRef("extensions.assessment", "=", "assessments.id")
            .where("extensions.ends", ">=", now)
            .where("extensions.ends", "<=", horizon),
        ),
      ]),
    )
    .select("assessments.id")
    .orderBy("assessments.id")
    .execute()
  let given = 0
  for (const { id } of open) {
    if ((await dueFor(reads, id, now)).length === 0) continue
    given += await writes.run((db) => remindFor(db, id, now))
  }
  return given
}

interface Due {
  readonly window: WindowName
  readonly ends: string
  readonly days: number
}

async function remindFor(db: Kysely<Tables>, id: string, now: string): Promise<number> {
  const loaded = await loadAssessment(db, id)
  const due = await dueFor(db, id, now)
  let given = 0
  for (const { window, ends, days } of due) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("reminders")
      .values({ assessment: id, window, ends, days, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (Number(numInsertedOrUpdatedRows) !== 1) continue
    await notify(db, { kind: "remind", loaded, now, facts: { window, ends } })
    given += 1
  }
  return given
}

/** The reminders of an assessment that are due and were not given yet. */
async function dueFor(db: Kysely<Tables>, id: string, now: string): Promise<Due[]> {
  const { standing } = await loadAssessment(db, id)
  const near = windowNames.flatMap((window): Due[] => {
    const ends = standing.deadlines?.[window]
    if (ends === undefined || hasPassed(ends, now) || !waitingIn[window].includes(standing.state)) return []
    const left = daysUntil(ends, now)
    const days = daysBefore.find((one) => left <= one)
    return days === undefined ? [] : [{ window, ends, days }]
  })
  const given = await db.selectFrom("reminders").selectAll().where("assessment", "=", id).execute()
  return near.filter(
    ({ window, ends, days }) => !given.some((row) => row.window === window && row.ends === ends && row.days === days),
  )
}
