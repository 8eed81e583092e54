import { type Assessment, endOfDay, type Person, type WindowName, windowNames } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import { deadlinesOf } from "../cycles/settings.ts"
import type { Tables } from "../database/tables.ts"
import { notify } from "../inbox/notify.ts"
import { namesOf } from "../people/queries.ts"
import { ProblemError } from "../server/problem-error.ts"
import type { Loaded } from "./load.ts"

export function windowNamed(name: string): WindowName {
  const found = windowNames.find((window) => window === name)
  if (!found) throw new ProblemError("notFound")
  return found
}

interface Extending {
  readonly loaded: Loaded
  readonly window: WindowName
  readonly ends: string
  readonly reason: string
  readonly person: Person
  readonly now: string
}

/** Lets one window end later for one unit. */
export async function extend(db: Kysely<Tables>, extending: Extending): Promise<void> {
  const { loaded, window, reason, person, now } = extending
  const ends = endOfDay(extending.ends)
  const usual = deadlinesOf(loaded.cycle)[window]
  if (usual === undefined || ends <= usual) {
    const zh = usual === undefined ? "本年度没有规定这一截止时间，无须延期" : "延期须晚于本年度规定的截止时间"
    const en =
      usual === undefined ? "The year sets no end to this window" : "An extension ends later than the year's own"
    throw new ProblemError("invalid", { faults: [{ at: "ends", zh, en }] })
  }
  const row = { ends, reason, by: person.id, at: now }
  await db
    .insertInto("extensions")
    .values({ assessment: loaded.id, window, ...row })
    .onConflict((conflict) => conflict.columns(["assessment", "window"]).doUpdateSet(row))
    .execute()
  await appendAudit(db, {
    chain: loaded.id,
    person: person.id,
    action: "extend",
    subject: window,
    at: now,
    before: { ends: loaded.standing.deadlines?.[window] },
    after: { ends, reason },
  })
  await notify(db, { kind: "extend", loaded, now, by: person, facts: { window, ends, reason } })
}

/** Takes an extension back: the cycle's own window holds again. */
export async function takeExtensionBack(
  db: Kysely<Tables>,
  { loaded, window, person, now }: Omit<Extending, "ends" | "reason">,
): Promise<void> {
  const kept = (await extensionsOf(db, loaded.id)).find((extension) => extension.window === window)
  if (!kept) throw new ProblemError("notFound")
  await db.deleteFrom("extensions").where("assessment", "=", loaded.id).where("window", "=", window).execute()
  await appendAudit(db, {
    chain: loaded.id,
    person: person.id,
    action: "takeExtensionBack",
    subject: window,
    at: now,
    before: { ends: kept.ends, reason: kept.reason },
  })
}

export async function extensionsOf(db: Kysely<Tables>, assessment: string): Promise<Assessment["extensions"]> {
  const rows = await db
    .selectFrom("extensions")
    .selectAll()
    .where("assessment", "=", assessment)
    .orderBy("window")
    .execute()
  const names = await namesOf(
    db,
    rows.map(({ by }) => by),
  )
  return rows.map(({ assessment: _, window, by, ...row }) => ({
    ...row,
    window: windowNamed(window),
    by: names.get(by) ?? by,
  }))
}
