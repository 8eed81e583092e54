import type { MarkRecord, Person } from "@plumbline/contract"
import { criteriaOf } from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
import { answersOf } from "../answers/queries.ts"
import { loadFor } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
import { marksOf } from "./queries.ts"
import { saveMark } from "./save.ts"

/** Agrees every criterion that this reviewer has not marked on its current answer. */
export async function agreeRest(
  db: Kysely<Tables>,
  assessment: string,
  person: Person,
  now: string,
): Promise<MarkRecord[]> {
  const { rubric } = await loadFor(db, assessment, person, "verify", now)
  const versions = new Map((await answersOf(db, assessment)).map(({ criterion, version }) => [criterion, version]))
  const own = (await marksOf(db, assessment)).filter((mark) => mark.reviewer === person.id && !mark.settled)
  const made: MarkRecord[] = []
  for (const { id: criterion } of criteriaOf(rubric)) {
    const sawVersion = versions.get(criterion) ?? 0
    const mark = own.find((one) => one.criterion === criterion)
    if (mark?.sawVersion === sawVersion) continue
    // Loaded anew each time: the first mark moves a submitted assessment on.
    const loaded = await loadFor(db, assessment, person, "verify", now)
    const body = { verdict: "agreed" as const, changes: [], sawVersion }
    made.push(await saveMark(db, { loaded, person, criterion, body, settled: false, now }, mark?.version ?? 0))
  }
  return made
}
