import { type BodyOf, isOnBehalf, type Person } from "@plumbline/contract"
import { randomUUID } from "node:crypto"
import type { Kysely } from "kysely"
import { criterionIn, type Loaded } from "../assessments/load.ts"
import { takeStep } from "../assessments/step.ts"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"
import { appealsOf } from "./queries.ts"

interface Appealing {
  readonly loaded: Loaded
  readonly person: Person
  readonly body: BodyOf<"POST /assessments/{assessment}/appeal">
  readonly now: string
}

/** Objects to the published points of some criteria, each with its words; answers the fingerprint of what is objected to. */
export async function appeal(db: Kysely<Tables>, { loaded, person, body, now }: Appealing): Promise<string> {
  const named = body.appeals.map(({ criterion }) => criterionIn(loaded, criterion).id)
  if (new Set(named).size !== named.length) {
    throw new ProblemError("invalid", {
      faults: [{ at: "appeals", zh: "同一条只能申诉一次", en: "A criterion can be appealed only once" }],
    })
  }
  const onBehalf = isOnBehalf(person, "appeal") ? 1 : 0
  for (const { criterion, text } of body.appeals) {
    const row = { id: randomUUID(), assessment: loaded.id, criterion, text, by: person.id, at: now, onBehalf }
    await db
      .insertInto("appeals")
      .values({ ...row, verdict: null, answer: null, answeredBy: null, answeredAt: null })
      .execute()
    await appendAudit(db, {
      chain: loaded.id,
      person: person.id,
      action: "appealCriterion",
      subject: row.id,
      at: now,
      after: row,
    })
  }
  const { fingerprint } = await takeStep(db, loaded, { action: "appeal", person, now, seen: body.fingerprint })
  return fingerprint
}

interface Answering {
  readonly loaded: Loaded
  readonly person: Person
  readonly appeal: string
  readonly body: BodyOf<"PUT /assessments/{assessment}/appeals/{appeal}">
  readonly now: string
}

/** Answers one appeal; while the assessment is appealed, the answer may still be changed. */
export async function answerAppeal(db: Kysely<Tables>, answering: Answering): Promise<void> {
  const { loaded, person, body, now } = answering
  const current = await db
    .selectFrom("appeals")
    .selectAll()
    .where("assessment", "=", loaded.id)
    .where("id", "=", answering.appeal)
    .executeTakeFirst()
  if (!current) throw new ProblemError("notFound")
  if (!(await inThisRound(db, loaded.id, current.at))) throw new ProblemError("wrongState")
  const { verdict, answer } = body
  await db
    .updateTable("appeals")
    .set({ verdict, answer, answeredBy: person.id, answeredAt: now })
    .where("id", "=", current.id)
    .execute()
  await appendAudit(db, {
    chain: loaded.id,
    person: person.id,
    action: "answerAppeal",
    subject: current.id,
    at: now,
    before: current.verdict === null ? undefined : { verdict: current.verdict, answer: current.answer },
    after: { verdict, answer },
  })
}

/** What an earlier decision has answered stays as it was answered. */
async function inThisRound(db: Kysely<Tables>, assessment: string, at: string): Promise<boolean> {
  const last = await db
    .selectFrom("steps")
    .select("at")
    .where("assessment", "=", assessment)
    .where("action", "=", "appeal")
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst()
  return last?.at === at
}

/** A new decision is taken only when every appeal has its answer. */
export async function refuseUnanswered(db: Kysely<Tables>, loaded: Loaded): Promise<void> {
  const open = (await appealsOf(db, loaded)).filter(({ verdict }) => verdict === undefined)
  if (open.length === 0) return
  const faults = open.map(({ number }) => ({
    at: number,
    zh: `第${number}条的申诉尚未答复`,
    en: `The appeal on criterion ${number} has no answer yet`,
  }))
  throw new ProblemError("appealUnanswered", { faults })
}
