import { administratorsOnly } from "../people/standing.ts"
import type { Handlers } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"
import { boardOf } from "./board.ts"
import { createCycle } from "./create.ts"
import { allCycles, cycleById, cycleOf } from "./queries.ts"

type CycleRoutes = "GET /cycles" | "POST /cycles" | "GET /cycles/{cycle}" | "GET /cycles/{cycle}/board"

export const cycleHandlers: Pick<Handlers, CycleRoutes> = {
  "GET /cycles": async (_, { database }) => ({ body: { cycles: await allCycles(database.reads) } }),

  "POST /cycles": async ({ person, body }, { database, now }) => {
    administratorsOnly(person)
    return database.writes.run(async (db) => ({
      body: await cycleOf(db, await createCycle(db, body, person.id, now())),
    }))
  },

  "GET /cycles/{cycle}": async ({ params }, { database }) => {
    const row = await cycleById(database.reads, params.cycle)
    if (!row) throw new ProblemError("notFound")
    return { body: await cycleOf(database.reads, row) }
  },

  "GET /cycles/{cycle}/board": async ({ person, params }, { database }) => {
    const row = await cycleById(database.reads, params.cycle)
    if (!row) throw new ProblemError("notFound")
    const cycle = await cycleOf(database.reads, row)
    return { body: { cycle, rows: await boardOf(database.reads, row.id, person) } }
  },
}
