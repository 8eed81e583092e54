import type { Answer, ProblemFault } from "@plumbline/contract"
import { checkDrafts, type Criterion, type Fact, type Rubric } from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
import { criterionIn, loadFor } from "../assessments/load.ts"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { faultsFrom } from "../server/faults.ts"
import type { Call } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"
import { answerTo } from "./queries.ts"

/** Saves the whole answer to one criterion, if nobody else did since the version that was seen. */
export async function saveAnswer(
  db: Kysely<Tables>,
  { person, params, body, version }: Omit<Call<"PUT /assessments/{assessment}/answers/{criterion}">, "session">,
  now: string,
): Promise<Answer> {
  const loaded = await loadFor(db, params.assessment, person, "answer", now)
  const criterion = criterionIn(loaded, params.criterion)
  refuseFaults(loaded.rubric, criterion, body)
  const current = await answerTo(db, loaded.id, criterion.id)
  if (current.version !== version) throw new ProblemError("stale", { current })
  const row = {
    facts: JSON.stringify(body.facts),
    grounds: body.grounds,
    lists: body.lists === undefined ? null : JSON.stringify(body.lists),
    version: current.version + 1,
    changedAt: now,
    changedBy: person.id,
    onBehalf: person.role === "county" ? 0 : 1,
  }
  const key = { assessment: loaded.id, criterion: criterion.id }
  await db
    .insertInto("answers")
    .values({ ...key, ...row })
    .onConflict((conflict) => conflict.columns(["assessment", "criterion"]).doUpdateSet(row))
    .execute()
  await db.updateTable("assessments").set({ changedAt: now }).where("id", "=", loaded.id).execute()
  const before =
    current.version === 0 ? undefined : { facts: current.facts, grounds: current.grounds, lists: current.lists }
  await appendAudit(db, {
    chain: loaded.id,
    person: person.id,
    action: "answer",
    subject: criterion.id,
    at: now,
    before,
    after: body,
  })
  return answerTo(db, loaded.id, criterion.id)
}

type Body = Call<"PUT /assessments/{assessment}/answers/{criterion}">["body"]

/** An answer holds facts that its own criterion declares, of their type, and rows only for facts that ask a list. */
function refuseFaults(rubric: Rubric, criterion: Criterion, { facts, lists }: Body): void {
  const own = new Map(criterion.facts.map((fact) => [fact.id, fact]))
  const foreign = Object.keys(facts).filter((id) => !own.has(id))
  const faults = [
    ...foreign.map((id) => ({
      at: `facts.${id}`,
      zh: `第${criterion.number}条没有“${id}”这一项，请核对事实名称`,
      en: `Criterion ${criterion.number} has no fact "${id}"; check its name`,
    })),
    ...Object.entries(lists ?? {}).flatMap(([id, rows]) => listFaults(own.get(id), id, rows)),
    ...faultsFrom(checkDrafts(rubric, Object.fromEntries(Object.entries(facts).filter(([id]) => own.has(id))))),
  ]
  if (faults.length > 0) throw new ProblemError("invalid", { faults })
}

/** Rows belong to a count that asks for a list, and hold only the columns that it asks. */
function listFaults(
  fact: Fact | undefined,
  id: string,
  rows: readonly Readonly<Record<string, string>>[],
): ProblemFault[] {
  if (fact?.type !== "count" || fact.list === undefined) {
    return [{ at: `lists.${id}`, zh: `“${id}”不需要逐条填列`, en: `"${id}" takes no list` }]
  }
  const columns = new Set(fact.list.map((column) => column.id))
  return rows.flatMap((row, index) =>
    Object.keys(row)
      .filter((column) => !columns.has(column))
      .map((column) => ({
        at: `lists.${id}.${index}.${column}`,
        zh: `“${id}”的清单没有“${column}”这一栏`,
        en: `The list of "${id}" has no column "${column}"`,
      })),
  )
}
