import type { Handlers } from "../server/mount.ts"
import { answer, ask } from "./ask.ts"
import { rulingById, rulingsFor } from "./queries.ts"

type RulingRoutes = "GET /rubrics/{digest}/rulings" | "POST /rubrics/{digest}/rulings" | "PUT /rulings/{ruling}/answer"

export const rulingHandlers: Pick<Handlers, RulingRoutes> = {
  "GET /rubrics/{digest}/rulings": async ({ person, params }, { database }) => ({
    body: { rulings: await rulingsFor(database.reads, person, params.digest) },
  }),

  "POST /rubrics/{digest}/rulings": async ({ person, params, body }, { database, now }) =>
    database.writes.run(async (db) => {
      const id = await ask(db, { person, digest: params.digest, body, now: now() })
      return { body: await rulingById(db, person, id) }
    }),

  "PUT /rulings/{ruling}/answer": async ({ person, params, body }, { database, now }) =>
    database.writes.run(async (db) => {
      await answer(db, { person, ruling: params.ruling, answer: body.answer, now: now() })
      return { body: await rulingById(db, person, params.ruling) }
    }),
}
