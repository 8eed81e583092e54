import { type MarkRecord, type Person, takenBack } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { criterionIn, type Loaded } from "../assessments/load.ts"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"
import { marksOf } from "./queries.ts"

interface TakingBack {
  readonly loaded: Loaded
  readonly person: Person
  readonly criterion: string
  readonly version: number
  readonly now: string
}

/** Takes a reviewer's own mark back. The row stays, so that its version never starts again. */
export async function takeMarkBack(db: Kysely<Tables>, taking: TakingBack): Promise<MarkRecord> {
  const { loaded, person, version, now } = taking
  const { id: criterion } = criterionIn(loaded, taking.criterion)
  const own = async () =>
    (await marksOf(db, loaded.id)).find(
      (mark) => mark.criterion === criterion && mark.reviewer === person.id && !mark.settled,
    )
  const current = await own()
  if (!current) throw new ProblemError("notFound")
  if (current.version !== version) throw new ProblemError("stale", { current })
  await db
    .updateTable("marks")
    .set({ verdict: "agreed", changes: "[]", sawVersion: takenBack, version: version + 1, changedAt: now })
    .where("assessment", "=", loaded.id)
    .where("criterion", "=", criterion)
    .where("reviewer", "=", person.id)
    .where("settled", "=", 0)
    .execute()
  const before = { verdict: current.verdict, changes: current.changes }
  await appendAudit(db, {
    chain: loaded.id,
    person: person.id,
    action: "takeMarkBack",
    subject: criterion,
    at: now,
    before,
  })
  const kept = await own()
  if (!kept) throw new Error("a mark that was just taken back is not there")
  return kept
}
