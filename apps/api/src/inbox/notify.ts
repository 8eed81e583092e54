import type { NoticeFacts, NoticeKind, Person, WindowName } from "@plumbline/contract"
import { randomUUID } from "node:crypto"
import type { Kysely } from "kysely"
import type { Loaded } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"

interface Telling {
  readonly kind: NoticeKind
  readonly loaded: Loaded
  readonly now: string
  /** Whoever did it, who is not told. */
  readonly by?: Person
  readonly facts?: Omit<NoticeFacts, "unit" | "cycle">
  /** Who is told; without it, whom the kind concerns. */
  readonly people?: readonly string[]
}

/** Tells whom it concerns, in the same transaction as what happened. */
export async function notify(db: Kysely<Tables>, { kind, loaded, now, by, facts, people }: Telling): Promise<void> {
  const told = people ?? (await audience(db, kind, loaded, facts?.window))
  const about: NoticeFacts = { unit: loaded.unit.name, cycle: loaded.cycle.name, ...facts }
  for (const person of new Set(told)) {
    if (person === by?.id) continue
    await db
      .insertInto("notices")
      .values({
        id: randomUUID(),
        person,
        kind,
        cycle: loaded.cycle.id,
        assessment: loaded.id,
        facts: JSON.stringify(about),
        at: now,
        readAt: null,
        mailedAt: null,
        mailTries: 0,
        mailAfter: null,
      })
      .execute()
  }
}

type Side = "county" | "reviewers" | "centre"

/** Whom a kind concerns. A county is not told of a decision before it is published. */
const sides: Record<NoticeKind, readonly Side[]> = {
  submit: ["county", "reviewers", "centre"],
  beginReview: ["county"],
  return: ["county", "reviewers"],
  finish: ["centre"],
  decide: ["centre"],
  publish: ["county", "reviewers"],
  withdraw: ["county", "reviewers", "centre"],
  appeal: ["county", "centre"],
  redecide: ["centre"],
  close: ["county", "reviewers"],
  assign: ["reviewers"],
  unassign: ["reviewers"],
  correct: ["county", "reviewers", "centre"],
  keepRubric: ["county", "reviewers", "centre"],
  remark: ["county", "reviewers", "centre"],
  askRuling: ["centre"],
  ruling: ["county", "reviewers"],
  extend: [],
  remind: [],
}
const sideOfWindow: Record<WindowName, Side> = { filling: "county", review: "reviewers", appeal: "county" }

async function audience(db: Kysely<Tables>, kind: NoticeKind, loaded: Loaded, window?: WindowName): Promise<string[]> {
  const told = window === undefined ? sides[kind] : [sideOfWindow[window]]
  const judges = told.includes("reviewers") ? [...loaded.judges] : []
  const rows = await db
    .selectFrom("people")
    .select("id")
    .where("disabledAt", "is", null)
    .where(({ eb, or }) =>
      or([
        ...(told.includes("centre") ? [eb("role", "=", "administrator")] : []),
        ...(told.includes("county") ? [eb("role", "=", "county").and("unit", "=", loaded.unit.id)] : []),
        ...(judges.length > 0 ? [eb("id", "in", judges)] : []),
      ]),
    )
    .orderBy("username")
    .execute()
  return rows.map(({ id }) => id)
}
