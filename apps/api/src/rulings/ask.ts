import type { BodyOf, Person } from "@plumbline/contract"
import { criterionById } from "@plumbline/rubric-core"
import { randomUUID } from "node:crypto"
import type { Kysely } from "kysely"
import { loadAssessment } from "../assessments/load.ts"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { notify } from "../inbox/notify.ts"
import { administratorsOnly } from "../people/standing.ts"
import { correctedTo } from "../rubrics/corrigendum/lineage.ts"
import { rubricByDigest } from "../rubrics/store.ts"
import { ProblemError } from "../server/problem-error.ts"

interface Asking {
  readonly person: Person
  readonly digest: string
  readonly body: BodyOf<"POST /rubrics/{digest}/rulings">
  readonly now: string
}

/** Asks the centre about the words of a criterion; answers the ruling's id. An auditor changes nothing, so asks nothing. */
export async function ask(db: Kysely<Tables>, { person, digest, body, now }: Asking): Promise<string> {
  if (person.role === "auditor") throw new ProblemError("notAllowed")
  if (body.answer !== undefined) administratorsOnly(person)
  const criterion = criterionById(await rubricByDigest(db, digest), body.criterion)
  if (!criterion) {
    throw new ProblemError("invalid", {
      faults: [{ at: "criterion", zh: "细则中没有这一条", en: "The rubric has no such criterion" }],
    })
  }
  const id = randomUUID()
  const { question } = body
  await db
    .insertInto("rulings")
    .values({
      id,
      digest,
      criterion: criterion.id,
      question,
      askedBy: person.id,
      askedAt: now,
      answer: null,
      answeredBy: null,
      answeredAt: null,
    })
    .execute()
  const event = { chain: "people", person: person.id, action: "askRuling", subject: id, at: now }
  await appendAudit(db, { ...event, after: { digest, criterion: criterion.id, question } })
  if (body.answer !== undefined) await answer(db, { person, ruling: id, answer: body.answer, now })
  else await tell(db, { kind: "askRuling", digest, number: criterion.number, by: person, now })
  return id
}

interface Answering {
  readonly person: Person
  readonly ruling: string
  readonly answer: string
  readonly now: string
}

/** Answers to all units; a later answer takes the place of the one before, which stays in the audit. */
export async function answer(db: Kysely<Tables>, answering: Answering): Promise<void> {
  const { person, ruling, now } = answering
  administratorsOnly(person)
  const row = await db.selectFrom("rulings").selectAll().where("id", "=", ruling).executeTakeFirst()
  if (!row) throw new ProblemError("notFound")
  await db
    .updateTable("rulings")
    .set({ answer: answering.answer, answeredBy: person.id, answeredAt: now })
    .where("id", "=", ruling)
    .execute()
  await appendAudit(db, {
    chain: "people",
    person: person.id,
    action: "answerRuling",
    subject: ruling,
    at: now,
    before: row.answer === null ? undefined : { answer: row.answer, answeredAt: row.answeredAt },
    after: { answer: answering.answer },
  })
  const { number = "" } = criterionById(await rubricByDigest(db, row.digest), row.criterion) ?? {}
  await tell(db, { kind: "ruling", digest: row.digest, number, by: person, now })
}

interface Telling {
  readonly kind: "askRuling" | "ruling"
  readonly digest: string
  readonly number: string
  readonly by: Person
  readonly now: string
}

/** Tells of a ruling in every running year of its rubric; the centre is asked once, wherever the question came from. */
async function tell(db: Kysely<Tables>, { kind, digest, number, by, now }: Telling): Promise<void> {
  const assessments = await db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycle")
    .where("cycles.digest", "in", await correctedTo(db, digest))
    .where("cycles.closedAt", "is", null)
    .select(["assessments.id", "assessments.unit"])
    .orderBy("assessments.id")
    .execute()
  const own = assessments.find(({ unit }) => unit === by.unit) ?? assessments[0]
  const concerned = kind === "ruling" ? assessments : own ? [own] : []
  for (const { id } of concerned) {
    await notify(db, { kind, loaded: await loadAssessment(db, id), now, by, facts: { number } })
  }
}
