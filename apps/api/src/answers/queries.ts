import type { Answer } from "@plumbline/contract"
import type { Kysely, Selectable } from "kysely"
import { prepared } from "../database/prepared.ts"
import type { AnswersTable, Tables } from "../database/tables.ts"
import { namesOf } from "../people/queries.ts"

/** The answers that were saved, by criterion. */
export async function answersOf(db: Kysely<Tables>, assessment: string): Promise<Answer[]> {
  const rows = await db
    .selectFrom("answers")
    .selectAll()
    .where("assessment", "=", assessment)
    .orderBy("criterion")
    .execute()
  const names = await namesOf(
    db,
    rows.map(({ changedBy }) => changedBy),
  )
  return rows.map((row) => answerOf(row, names))
}

/** One criterion's answer; one that was never saved has version 0. */
export async function answerTo(db: Kysely<Tables>, assessment: string, criterion: string): Promise<Answer> {
  const row = await savedRow(db, assessment, criterion)
  if (!row) return unsaved(criterion)
  return answerOf(row, await namesOf(db, [row.changedBy]))
}

/** An answer as it is stored, if it was ever saved. */
export async function savedRow(
  db: Kysely<Tables>,
  assessment: string,
  criterion: string,
): Promise<Selectable<AnswersTable> | undefined> {
  const [row] = await rowOf(db, { assessment, criterion })
  return row
}

const rowOf = prepared<{ assessment: string; criterion: string }, Selectable<AnswersTable>>((db, value) =>
  db
    .selectFrom("answers")
    .selectAll()
    .where("assessment", "=", value("assessment"))
    .where("criterion", "=", value("criterion")),
)

/** An answer that was never saved. */
export function unsaved(criterion: string): Answer {
  return { criterion, facts: {}, grounds: "", version: 0, onBehalf: false }
}

function answerOf(row: Selectable<AnswersTable>, names: ReadonlyMap<string, string>): Answer {
  const { criterion, facts, grounds, lists, version, changedAt, changedBy, onBehalf } = row
  return {
    criterion,
    facts: JSON.parse(facts),
    grounds,
    ...(lists !== null && { lists: JSON.parse(lists) }),
    version,
    changedAt,
    changedBy: names.get(changedBy) ?? changedBy,
    onBehalf: onBehalf === 1,
  }
}
