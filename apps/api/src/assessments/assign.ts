import type { BodyOf, Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { personById } from "../people/queries.ts"
import { ProblemError } from "../server/problem-error.ts"
import { notify } from "../inbox/notify.ts"
import type { Loaded } from "./load.ts"

interface Assignment {
  readonly loaded: Loaded
  readonly person: Person
  readonly reviewers: BodyOf<"PUT /assessments/{assessment}/reviewers">["reviewers"]
  readonly now: string
}

/** Assigns reviewers, one of them the lead, none of them to the own unit. */
export async function assignReviewers(
  db: Kysely<Tables>,
  { loaded, person, reviewers, now }: Assignment,
): Promise<void> {
  const faults = []
  for (const [index, { person: id }] of reviewers.entries()) {
    const reviewer = await personById(db, id)
    const at = `reviewers.${index}.person`
    if (reviewer?.role !== "reviewer" || reviewer.disabledAt !== undefined)
      faults.push({ at, zh: "只能指派核查人员", en: "Only reviewers can be assigned" })
    else if (reviewer.unit === loaded.unit.id) {
      faults.push({ at, zh: `${reviewer.name}不能核查本单位`, en: `${reviewer.name} cannot review the own unit` })
    }
  }
  if (new Set(reviewers.map((reviewer) => reviewer.person)).size !== reviewers.length) {
    faults.push({ at: "reviewers", zh: "同一人只能指派一次", en: "A person can be assigned only once" })
  }
  if (reviewers.length > 0 && reviewers.filter(({ lead }) => lead).length !== 1) {
    faults.push({ at: "reviewers", zh: "须指定一名组长", en: "Exactly one reviewer is the lead" })
  }
  if (faults.length > 0) throw new ProblemError("invalid", { faults })
  await db.deleteFrom("reviewers").where("assessment", "=", loaded.id).execute()
  for (const { person: reviewer, lead } of reviewers) {
    await db
      .insertInto("reviewers")
      .values({ assessment: loaded.id, person: reviewer, lead: lead ? 1 : 0 })
      .execute()
  }
  await appendAudit(db, {
    chain: loaded.id,
    person: person.id,
    action: "assign",
    subject: loaded.id,
    at: now,
    before: loaded.standing.reviewers,
    after: reviewers,
  })
  const before = new Set(loaded.reviewers.map((one) => one.person))
  const after = new Set(reviewers.map((one) => one.person))
  const added = [...after].filter((one) => !before.has(one))
  const dropped = [...before].filter((one) => !after.has(one))
  await notify(db, { kind: "assign", loaded, now, by: person, people: added })
  await notify(db, { kind: "unassign", loaded, now, by: person, people: dropped })
}
