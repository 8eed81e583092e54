import { mayClose, type Person, type Remark } from "@plumbline/contract"
import { criterionById } from "@plumbline/rubric-core"
import { randomUUID } from "node:crypto"
import type { Kysely } from "kysely"
import { criterionIn, type Loaded } from "../assessments/load.ts"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { notify } from "../inbox/notify.ts"
import { ProblemError } from "../server/problem-error.ts"

interface Saying {
  readonly loaded: Loaded
  readonly person: Person
  readonly criterion?: string | undefined
  readonly text: string
  readonly now: string
  /** The remark that is answered; an answer to an answer belongs to the same question. */
  readonly replyTo?: string | undefined
}

/** Adds a remark to an assessment or to one of its criteria; answers its id. */
export async function say(db: Kysely<Tables>, saying: Saying): Promise<string> {
  const { loaded, person, text, now } = saying
  const question = saying.replyTo === undefined ? undefined : await questionOf(db, loaded.id, saying.replyTo)
  if (question?.closedAt) throw new ProblemError("wrongState")
  const criterion = question ? question.criterion : (saying.criterion ?? null)
  if (criterion !== null) criterionIn(loaded, criterion)
  const remark = {
    id: randomUUID(),
    assessment: loaded.id,
    criterion,
    text,
    by: person.id,
    at: now,
    replyTo: question?.id ?? null,
    closedBy: null,
    closedAt: null,
  }
  await db.insertInto("remarks").values(remark).execute()
  await appendAudit(db, {
    chain: loaded.id,
    person: person.id,
    action: "remark",
    subject: remark.id,
    at: now,
    after: remark,
  })
  return remark.id
}

/** Says something in the course of the work, and tells the others of it; a remark of a return is told with the return. */
export async function saySomething(db: Kysely<Tables>, saying: Saying): Promise<string> {
  const id = await say(db, saying)
  const { loaded, person: by, now } = saying
  const { criterion } = await questionOf(db, loaded.id, id)
  const number = criterion === null ? undefined : criterionById(loaded.rubric, criterion)?.number
  await notify(db, { kind: "remark", loaded, by, now, facts: { number } })
  return id
}

/** Closes a question: by whoever asked, or by the centre. */
export async function closeRemark(
  db: Kysely<Tables>,
  { loaded, person, remark, now }: { loaded: Loaded; person: Person; remark: string; now: string },
): Promise<void> {
  const question = await questionOf(db, loaded.id, remark)
  if (!mayClose(person, { byPerson: question.by })) throw new ProblemError("notAllowed")
  if (question.closedAt !== null) return
  await db.updateTable("remarks").set({ closedBy: person.id, closedAt: now }).where("id", "=", question.id).execute()
  const event = { chain: loaded.id, person: person.id, action: "closeRemark", subject: question.id, at: now }
  await appendAudit(db, event)
}

/** The question that a remark belongs to: itself, or what it answers. */
async function questionOf(db: Kysely<Tables>, assessment: string, id: string) {
  const row = await db
    .selectFrom("remarks")
    .selectAll()
    .where("assessment", "=", assessment)
    .where("id", "=", id)
    .executeTakeFirst()
  if (!row) throw new ProblemError("notFound")
  if (row.replyTo === null) return row
  return db.selectFrom("remarks").selectAll().where("id", "=", row.replyTo).executeTakeFirstOrThrow()
}

type RemarkRow = Omit<Remark, "byPerson" | "criterion" | "replyTo" | "closedBy" | "closedAt"> & {
  readonly criterion: string | null
  readonly replyTo: string | null
  readonly closedBy: string | null
  readonly closedAt: string | null
}

/** A remark as it travels, with names for people. */
export function shownRemark(row: RemarkRow, names: ReadonlyMap<string, string>): Remark {
  const { id, criterion, text, by, at, replyTo, closedBy, closedAt } = row
  return {
    id,
    ...(criterion !== null && { criterion }),
    text,
    by: names.get(by) ?? by,
    byPerson: by,
    at,
    ...(replyTo !== null && { replyTo }),
    ...(closedBy !== null && { closedBy: names.get(closedBy) ?? closedBy }),
    ...(closedAt !== null && { closedAt }),
  }
}
