import type { Answer, Person, ProblemFault } from "@plumbline/contract"
import { answerListNotes, checkDrafts, type Criterion, type Fact, type Rubric } from "@plumbline/rubric-core"
import type { Kysely, Selectable } from "kysely"
import { criterionIn, type Loaded, loadToAnswer } from "../assessments/load.ts"
import { appendAudit } from "../audit/append.ts"
import { prepared } from "../database/prepared.ts"
import type { AnswersTable, Tables } from "../database/tables.ts"
import { faultsFrom } from "../server/faults.ts"
import type { Call } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"
import { answerTo, savedRow } from "./queries.ts"

/** Saves the whole answer to one criterion, if nobody else did since the version that was seen. */
export async function saveAnswer(
  db: Kysely<Tables>,
  { person, params, body, version }: Omit<Call<"PUT /assessments/{assessment}/answers/{criterion}">, "session">,
  now: string,
): Promise<Answer> {
  const loaded = await loadToAnswer(db, params.assessment, person, now)
  return writeAnswer(db, { loaded, person, criterion: params.criterion, body, version, now })
}

interface Writing {
  readonly loaded: Loaded
  readonly person: Person
  readonly criterion: string
  readonly body: Body
  /** The version that the person saw. */
  readonly version: number
  readonly now: string
  /** The older version that this brings back. */
  readonly restored?: number
}

/** Saves an answer of an assessment that the person was found to be allowed to answer. */
export async function writeAnswer(db: Kysely<Tables>, writing: Writing): Promise<Answer> {
  const { loaded, person, body, version, now, restored } = writing
  const criterion = criterionIn(loaded, writing.criterion)
  refuseFaults(loaded.rubric, criterion, body)
  const current = await savedRow(db, loaded.id, criterion.id)
  if ((current?.version ?? 0) !== version) {
    throw new ProblemError("stale", { current: await answerTo(db, loaded.id, criterion.id) })
  }
  const onBehalf = person.role !== "county"
  const row = {
    facts: JSON.stringify(body.facts),
    grounds: body.grounds,
    lists: body.lists === undefined ? null : JSON.stringify(body.lists),
    version: version + 1,
    changedAt: now,
    changedBy: person.id,
    onBehalf: onBehalf ? 1 : 0,
  }
  await upsert(db, { assessment: loaded.id, criterion: criterion.id, ...row })
  await touch(db, { id: loaded.id, at: now })
  const before = current && {
    facts: JSON.parse(current.facts),
    grounds: current.grounds,
    ...(current.lists !== null && { lists: JSON.parse(current.lists) }),
  }
  await appendAudit(db, {
    chain: loaded.id,
    person: person.id,
    action: restored === undefined ? "answer" : "restore",
    subject: criterion.id,
    at: now,
    before,
    after: restored === undefined ? body : { ...body, restored },
  })
  const { facts, grounds, lists } = body
  const saved = { criterion: criterion.id, facts, grounds, version: row.version, onBehalf }
  const notes = answerListNotes(criterion, body).map(({ fact, says }) => ({ fact, ...says }))
  return {
    ...saved,
    ...(lists !== undefined && { lists }),
    changedAt: now,
    changedBy: person.name,
    ...(notes.length > 0 && { listNotes: notes }),
  }
}

const upsert = prepared<Selectable<AnswersTable>>((db, value) => {
  const row = {
    facts: value("facts"),
    grounds: value("grounds"),
    lists: value("lists"),
    version: value("version"),
    changedAt: value("changedAt"),
    changedBy: value("changedBy"),
    onBehalf: value("onBehalf"),
  }
  return db
    .insertInto("answers")
    .values({ assessment: value("assessment"), criterion: value("criterion"), ...row })
    .onConflict((conflict) => conflict.columns(["assessment", "criterion"]).doUpdateSet(row))
})

const touch = prepared<{ id: string; at: string }>((db, value) =>
  db
    .updateTable("assessments")
    .set({ changedAt: value("at") })
    .where("id", "=", value("id")),
)

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
