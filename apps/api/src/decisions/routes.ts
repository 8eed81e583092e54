import { formatEtag } from "@plumbline/contract"
import { loadFor } from "../assessments/load.ts"
import { takeStep } from "../assessments/step.ts"
import { closeCycle } from "../cycles/close.ts"
import { administratorsOnly } from "../people/standing.ts"
import type { Handlers } from "../server/mount.ts"
import { adjustmentsOf, saveAdjustment } from "./adjustments.ts"
import { publishCycle } from "./publish.ts"

type DecisionRoutes =
  | "GET /assessments/{assessment}/adjustments"
  | "PUT /assessments/{assessment}/adjustments/{criterion}"
  | "DELETE /assessments/{assessment}/adjustments/{criterion}"
  | "POST /assessments/{assessment}/decide"
  | "POST /assessments/{assessment}/withdraw"
  | "POST /cycles/{cycle}/publish"
  | "POST /cycles/{cycle}/close"

export const decisionHandlers: Pick<Handlers, DecisionRoutes> = {
  "GET /assessments/{assessment}/adjustments": async ({ person, params }, { database }) => {
    const loaded = await loadFor(database.reads, params.assessment, person, "readDecided")
    return { body: { epoch: database.epoch, adjustments: await adjustmentsOf(database.reads, loaded) } }
  },

  "PUT /assessments/{assessment}/adjustments/{criterion}": async ({ person, params, body, version }, services) => {
    const { database, now } = services
    const saved = await database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "adjust")
      return saveAdjustment(db, { loaded, person, criterion: params.criterion, ...body, version, now: now() })
    })
    if (!saved) throw new Error("an adjustment that was just saved is not there")
    return { body: saved, etag: formatEtag(database.epoch, saved.version) }
  },

  "DELETE /assessments/{assessment}/adjustments/{criterion}": async (
    { person, params, version },
    { database, now },
  ) => {
    await database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "adjust")
      const taken = { criterion: params.criterion, points: null, reason: "", version, now: now() }
      await saveAdjustment(db, { loaded, person, ...taken })
    })
    return { body: {}, etag: formatEtag(database.epoch, version + 1) }
  },

  "POST /assessments/{assessment}/decide": async ({ person, params, body }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "decide")
      const sheet = await takeStep(db, loaded, { action: "decide", person, now: now(), seen: body.fingerprint })
      return { body: { state: "decided", fingerprint: sheet.fingerprint } }
    }),

  "POST /assessments/{assessment}/withdraw": async ({ person, params, body }, { database, now }) =>
    database.writes.run(async (db) => {
      const loaded = await loadFor(db, params.assessment, person, "withdraw")
      const sheet = await takeStep(db, loaded, { action: "withdraw", person, now: now(), reason: body.reason })
      return { body: { state: "decided", fingerprint: sheet.fingerprint } }
    }),

  "POST /cycles/{cycle}/publish": async (call, { database, now }) =>
    database.writes.run(async (db) => ({ body: { published: await publishCycle(db, call, now()) } })),

  "POST /cycles/{cycle}/close": async ({ person, params, body }, { database, now }) => {
    administratorsOnly(person)
    const closing = { cycle: params.cycle, exceptions: body.exceptions, person, now: now() }
    return { body: { closed: await database.writes.run((db) => closeCycle(db, closing)) } }
  },
}
