import type { FactChange } from "@plumbline/contract"
import { criteriaOf, type Rubric } from "@plumbline/rubric-core"
import { carry } from "@plumbline/rubric-core/compare"
import type { Kysely } from "kysely"
import type { Loaded } from "../../assessments/load.ts"
import { appendAudit } from "../../audit/append.ts"
import type { Tables } from "../../database/tables.ts"
import { isFrozenIn } from "../../sheets/frozen.ts"
import type { Bumped } from "./carry-answers.ts"

interface Carrying {
  readonly loaded: Loaded
  readonly after: Rubric
  readonly person: string
  readonly now: string
  readonly bumped: Bumped
}

/**
 * Brings the reviewers' changes over to another rubric. While the review is open a mark on an answer that changed is to be looked at
 * again, as always; once it is finished the marks go on standing, so that what was verified stays verified.
 */
export async function carryMarks(db: Kysely<Tables>, { loaded, after, person, now, bumped }: Carrying): Promise<void> {
  const rows = await db.selectFrom("marks").selectAll().where("assessment", "=", loaded.id).execute()
  const isFinished = isFrozenIn("verified", loaded.standing.state)
  for (const row of rows) {
    const before: FactChange[] = JSON.parse(row.changes)
    const changes = before.flatMap((change) => carriedChange(change, row.criterion, loaded.rubric, after))
    const bump = isFinished ? bumped.get(row.criterion) : undefined
    const sawVersion = bump?.from === row.sawVersion ? bump.to : row.sawVersion
    const isSame = JSON.stringify(changes) === JSON.stringify(before)
    if (isSame && sawVersion === row.sawVersion) continue
    const verdict = changes.length > 0 ? "changed" : "agreed"
    const { criterion, reviewer, settled } = row
    await db
      .updateTable("marks")
      .set({ changes: JSON.stringify(changes), verdict, sawVersion, version: row.version + 1, changedAt: now })
      .where("assessment", "=", loaded.id)
      .where("criterion", "=", criterion)
      .where("reviewer", "=", reviewer)
      .where("settled", "=", settled)
      .execute()
    await appendAudit(db, {
      chain: loaded.id,
      person,
      action: "carryMark",
      subject: criterion,
      at: now,
      before: { reviewer, changes: before },
      after: { reviewer, changes },
    })
  }
}

function carriedChange(change: FactChange, criterion: string, before: Rubric, after: Rubric): FactChange[] {
  const own = criteriaOf(after).find(({ id }) => id === criterion)
  return Object.entries(carry({ [change.fact]: change.value }, before, after).facts)
    .filter(([fact]) => own?.facts.some(({ id }) => id === fact))
    .map(([fact, value]) => ({ ...change, fact, value }))
}
