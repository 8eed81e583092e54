import { formatEtag } from "@plumbline/contract"
import { criteriaOf } from "@plumbline/rubric-core"
import { criterionIn, loadFor } from "../assessments/load.ts"
import type { Handlers } from "../server/mount.ts"
import { layerNamed, readingOf } from "../sheets/routes.ts"
import { historyOf, restoreAnswer } from "./history.ts"
import { answersOf, answerTo, unsaved } from "./queries.ts"
import { saveAnswers } from "./save-many.ts"
import { saveAnswer } from "./save.ts"

type AnswerRoutes =
  | "GET /assessments/{assessment}/answers"
  | "GET /assessments/{assessment}/answers/{criterion}"
  | "PUT /assessments/{assessment}/answers"
  | "PUT /assessments/{assessment}/answers/{criterion}"
  | "PUT /assessments/{assessment}/answers/{criterion}/restored"
  | "GET /assessments/{assessment}/history/{layer}/{criterion}"

export const answerHandlers: Pick<Handlers, AnswerRoutes> = {
  "GET /assessments/{assessment}/answers": async ({ person, params }, { database }) => {
    const { rubric } = await loadFor(database.reads, params.assessment, person, "read")
    const saved = await answersOf(database.reads, params.assessment)
    const answers = criteriaOf(rubric).map(({ id }) => saved.find(({ criterion }) => criterion === id) ?? unsaved(id))
    return { body: { epoch: database.epoch, answers } }
  },

  "GET /assessments/{assessment}/answers/{criterion}": async ({ person, params }, { database }) => {
    const loaded = await loadFor(database.reads, params.assessment, person, "read")
    const { id } = criterionIn(loaded, params.criterion)
    const body = await answerTo(database.reads, loaded.id, id)
    return { body, etag: formatEtag(database.epoch, body.version) }
  },

  "PUT /assessments/{assessment}/answers/{criterion}": async (call, { database, now }) => {
    const body = await database.writes.run((db) => saveAnswer(db, call, now()))
    return { body, etag: formatEtag(database.epoch, body.version) }
  },

  "PUT /assessments/{assessment}/answers": async ({ person, params, body }, { database, now }) => {
    const { epoch } = database
    const batch = { person, assessment: params.assessment, answers: body.answers, epoch, now: now() }
    return { body: { epoch, outcomes: await database.writes.run((db) => saveAnswers(db, batch)) } }
  },

  "PUT /assessments/{assessment}/answers/{criterion}/restored": async (call, { database, now }) => {
    const body = await database.writes.run((db) => restoreAnswer(db, call, now()))
    return { body, etag: formatEtag(database.epoch, body.version) }
  },

  "GET /assessments/{assessment}/history/{layer}/{criterion}": async ({ person, params }, { database }) => {
    const layer = layerNamed(params.layer)
    const loaded = await loadFor(database.reads, params.assessment, person, readingOf[layer])
    const { id } = criterionIn(loaded, params.criterion)
    return { body: { changes: await historyOf(database.reads, { loaded, layer, criterion: id, viewer: person }) } }
  },
}
