import { reviewIsDone } from "@plumbline/contract"
import { say } from "../remarks/remark.ts"
import type { Handlers } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"
import { standingsOf } from "../sheets/inputs.ts"
import { assignReviewers } from "./assign.ts"
import { extend, takeExtensionBack, windowNamed } from "./extend.ts"
import { criterionIn, loadAssessment, loadFor } from "./load.ts"
import { showAssessment } from "./show.ts"
import { takeStep } from "./step.ts"

type AssessmentRoutes =
  | "GET /assessments/{assessment}"
  | "PUT /assessments/{assessment}/reviewers"
  | "PUT /assessments/{assessment}/extensions/{window}"
  | "DELETE /assessments/{assessment}/extensions/{window}"
  | "POST /assessments/{assessment}/submit"
  | "POST /assessments/{assessment}/begin-review"
  | "POST /assessments/{assessment}/finish"
  | "POST /assessments/{assessment}/return"

export const assessmentHandlers: Pick<Handlers, AssessmentRoutes> = {
  "GET /assessments/{assessment}": async ({ person, params }, { database }) => {
    const loaded = await loadFor(database.reads, params.assessment, person, "read")
    return { body: await showAssessment(database.reads, loaded, person) }
  },

  "PUT /assessments/{assessment}/reviewers": async ({ person, params, body }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "assign")
      await assignReviewers(db, { loaded, person, reviewers: body.reviewers, now: now() })
      return { body: await showAssessment(db, await loadAssessment(db, loaded.id), person) }
    }),

  "PUT /assessments/{assessment}/extensions/{window}": async ({ person, params, body }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "extend")
      await extend(db, { loaded, window: windowNamed(params.window), ...body, person, now: now() })
      return { body: await showAssessment(db, await loadAssessment(db, loaded.id), person) }
    }),

  "DELETE /assessments/{assessment}/extensions/{window}": async ({ person, params }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "extend")
      await takeExtensionBack(db, { loaded, window: windowNamed(params.window), person, now: now() })
      return { body: await showAssessment(db, await loadAssessment(db, loaded.id), person) }
    }),

  "POST /assessments/{assessment}/submit": async ({ person, params, body }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "submit", now())
      const sheet = await takeStep(db, loaded, { action: "submit", person, now: now(), seen: body.fingerprint })
      return { body: { state: "submitted", fingerprint: sheet.fingerprint } }
    }),

  "POST /assessments/{assessment}/begin-review": async ({ person, params }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "beginReview", now())
      const sheet = await takeStep(db, loaded, { action: "beginReview", person, now: now() })
      return { body: { state: "inReview", fingerprint: sheet.fingerprint } }
    }),

  "POST /assessments/{assessment}/finish": async ({ person, params, body }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "finish", now())
      const standings = await standingsOf(db, loaded)
      if (!reviewIsDone(standings)) {
        const left = standings.filter((standing) => !reviewIsDone([standing]))
        const faults = left.map(({ criterion }) => {
          const { number } = criterionIn(loaded, criterion)
          return {
            at: number,
            zh: `第${number}条未核实或意见不一`,
            en: `Criterion ${number} is not marked, or reviewers differ`,
          }
        })
        throw new ProblemError("reviewUnfinished", { faults })
      }
      const sheet = await takeStep(db, loaded, { action: "finish", person, now: now(), seen: body.fingerprint })
      return { body: { state: "verified", fingerprint: sheet.fingerprint } }
    }),

  "POST /assessments/{assessment}/return": async ({ person, params, body }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "return")
      const at = now()
      for (const { criterion, text } of body.remarks) {
        await say(db, { loaded, person, criterion, text, now: at })
      }
      const sheet = await takeStep(db, loaded, { action: "return", person, now: at })
      return { body: { state: "draft", fingerprint: sheet.fingerprint } }
    }),
}
