import { formatEtag } from "@plumbline/contract"
import { loadFor } from "../assessments/load.ts"
import type { Handlers } from "../server/mount.ts"
import { differencesOf } from "./differences.ts"
import { agreeRest } from "./agree-rest.ts"
import { marksOf } from "./queries.ts"
import { saveMark } from "./save.ts"
import { shownMarks } from "./shown.ts"
import { takeMarkBack } from "./take-back.ts"

type MarkRoutes =
  | "GET /assessments/{assessment}/marks"
  | "GET /assessments/{assessment}/differences"
  | "PUT /assessments/{assessment}/marks/{criterion}"
  | "DELETE /assessments/{assessment}/marks/{criterion}"
  | "POST /assessments/{assessment}/marks/agree-rest"
  | "PUT /assessments/{assessment}/settlements/{criterion}"

export const markHandlers: Pick<Handlers, MarkRoutes> = {
  "GET /assessments/{assessment}/marks": async ({ person, params }, { database }) => {
    const loaded = await loadFor(database.reads, params.assessment, person, "readVerified")
    const marks = await marksOf(database.reads, loaded.id)
    return { body: { epoch: database.epoch, marks: shownMarks(marks, person, loaded) } }
  },

  "GET /assessments/{assessment}/differences": async ({ person, params }, { database }) => {
    const loaded = await loadFor(database.reads, params.assessment, person, "readVerified")
    return { body: { differences: await differencesOf(database.reads, loaded, person) } }
  },

  "PUT /assessments/{assessment}/marks/{criterion}": async ({ person, params, body, version }, { database, now }) => {
    const mark = await database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "verify", now())
      const marking = { loaded, person, criterion: params.criterion, body, settled: false, now: now() }
      return saveMark(db, marking, version)
    })
    return { body: mark, etag: formatEtag(database.epoch, mark.version) }
  },

  "DELETE /assessments/{assessment}/marks/{criterion}": async ({ person, params, version }, { database, now }) => {
    const mark = await database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "verify", now())
      return takeMarkBack(db, { loaded, person, criterion: params.criterion, version, now: now() })
    })
    return { body: mark, etag: formatEtag(database.epoch, mark.version) }
  },

  "POST /assessments/{assessment}/marks/agree-rest": async ({ person, params }, { database, now }) => {
    const marks = await database.writes.run((db) => agreeRest(db, params.assessment, person, now()))
    return { body: { marks } }
  },

  "PUT /assessments/{assessment}/settlements/{criterion}": async (
    { person, params, body, version },
    { database, now },
  ) => {
    const mark = await database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "settle", now())
      const marking = { loaded, person, criterion: params.criterion, body, settled: true, now: now() }
      return saveMark(db, marking, version)
    })
    return { body: mark, etag: formatEtag(database.epoch, mark.version) }
  },
}
