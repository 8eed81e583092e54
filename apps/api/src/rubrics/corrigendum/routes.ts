import { cycleById } from "../../cycles/queries.ts"
import type { Handlers } from "../../server/mount.ts"
import { ProblemError } from "../../server/problem-error.ts"
import { applyCorrigendum } from "./apply.ts"
import { planOf } from "./plan.ts"
import { previewOf } from "./preview.ts"
import { corrigendaOf } from "./queries.ts"

type CorrigendumRoutes = Extract<keyof Handlers, `${string} /cycles/{cycle}/corrigend${string}`>

export const corrigendumHandlers: Pick<Handlers, CorrigendumRoutes> = {
  "POST /cycles/{cycle}/corrigendum/preview": async ({ person, params, body }, { database: { reads } }) => ({
    body: await previewOf(reads, await planOf(reads, { person, cycle: params.cycle, digest: body.digest })),
  }),

  "POST /cycles/{cycle}/corrigendum": async ({ person, params, body }, { database, now }) => ({
    body: await database.writes.run((db) => applyCorrigendum(db, { person, cycle: params.cycle, body, now: now() })),
  }),

  "GET /cycles/{cycle}/corrigenda": async ({ params }, { database: { reads } }) => {
    if (!(await cycleById(reads, params.cycle))) throw new ProblemError("notFound")
    return { body: { corrigenda: await corrigendaOf(reads, params.cycle) } }
  },
}
