import type { Appeal } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { criterionIn, type Loaded } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
import { namesOf } from "../people/queries.ts"

/** The appeals of an assessment with their answers, oldest first. */
export async function appealsOf(db: Kysely<Tables>, loaded: Loaded): Promise<Appeal[]> {
  const rows = await db
    .selectFrom("appeals")
    .selectAll()
    .where("assessment", "=", loaded.id)
    .orderBy("at")
    .orderBy("id")
    .execute()
  const names = await namesOf(
    db,
    rows.flatMap(({ by, answeredBy }) => (answeredBy === null ? [by] : [by, answeredBy])),
  )
  return rows.map(({ id, criterion, text, by, at, onBehalf, verdict, answer, answeredBy, answeredAt }) => ({
    id,
    criterion,
    number: criterionIn(loaded, criterion).number,
    text,
    by: names.get(by) ?? by,
    at,
    onBehalf: onBehalf === 1,
    ...(answer !== null && {
      // The table's own check keeps to the verdicts of the contract.
      verdict: verdict as NonNullable<Appeal["verdict"]>,
      answer,
      answeredBy: names.get(answeredBy ?? "") ?? "",
      answeredAt: answeredAt ?? at,
    }),
  }))
}

/** Without the answers, for whoever may not read the decision yet that they belong to. */
export function withoutAnswers(appeals: readonly Appeal[]): Appeal[] {
  return appeals.map(({ verdict: _, answer: __, answeredBy: ___, answeredAt: ____, ...asked }) => asked)
}
