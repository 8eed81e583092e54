import { may } from "@plumbline/contract"
import { loadFor } from "../assessments/load.ts"
import { takeStep } from "../assessments/step.ts"
import type { Handlers } from "../server/mount.ts"
import { answerAppeal, appeal, refuseUnanswered } from "./appeal.ts"
import { appealsOf, withoutAnswers } from "./queries.ts"

type AppealRoutes =
  | "GET /assessments/{assessment}/appeals"
  | "POST /assessments/{assessment}/appeal"
  | "PUT /assessments/{assessment}/appeals/{appeal}"
  | "POST /assessments/{assessment}/redecide"

export const appealHandlers: Pick<Handlers, AppealRoutes> = {
  "GET /assessments/{assessment}/appeals": async ({ person, params }, { database }) => {
    const loaded = await loadFor(database.reads, params.assessment, person, "read")
    const appeals = await appealsOf(database.reads, loaded)
    const decided = may(person, "readDecided", loaded.standing).ok
    return { body: { appeals: decided ? appeals : withoutAnswers(appeals) } }
  },

  "POST /assessments/{assessment}/appeal": async ({ person, params, body }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "appeal", now())
      return { body: { state: "appealed", fingerprint: await appeal(db, { loaded, person, body, now: now() }) } }
    }),

  "PUT /assessments/{assessment}/appeals/{appeal}": async ({ person, params, body }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "answerAppeal")
      await answerAppeal(db, { loaded, person, appeal: params.appeal, body, now: now() })
      return { body: { appeals: await appealsOf(db, loaded) } }
    }),

  "POST /assessments/{assessment}/redecide": async ({ person, params, body }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "redecide")
      await refuseUnanswered(db, loaded)
      const sheet = await takeStep(db, loaded, { action: "redecide", person, now: now(), seen: body.fingerprint })
      return { body: { state: "decided", fingerprint: sheet.fingerprint } }
    }),
}
