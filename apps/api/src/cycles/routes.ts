import { administratorsOnly } from "../people/standing.ts"
import type { Handlers } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"
import { addUnits } from "./add-units.ts"
import { boardOf } from "./board.ts"
import { createCycle } from "./create.ts"
import { allCycles, cycleById, cycleOf } from "./queries.ts"
import { changeSettings } from "./settings.ts"

type CycleRoutes =
  | "GET /cycles"
  | "POST /cycles"
  | "GET /cycles/{cycle}"
  | "PUT /cycles/{cycle}"
  | "POST /cycles/{cycle}/units"
  | "GET /cycles/{cycle}/board"

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

  "PUT /cycles/{cycle}": async ({ person, params, body }, { database, now }) => {
    administratorsOnly(person)
    return database.writes.run(async (db) => {
      const changed = await changeSettings(db, { cycle: params.cycle, body, by: person.id, now: now() })
      return { body: await cycleOf(db, changed) }
    })
  },

  "POST /cycles/{cycle}/units": async ({ person, params, body }, { database, now }) => {
    administratorsOnly(person)
    const adding = { cycle: params.cycle, units: body.units, by: person.id, now: now() }
    return { body: { assessments: await database.writes.run((db) => addUnits(db, adding)) } }
  },

  "GET /cycles/{cycle}/board": async ({ person, params }, { database }) => {
    const row = await cycleById(database.reads, params.cycle)
    if (!row) throw new ProblemError("notFound")
    const cycle = await cycleOf(database.reads, row)
    return { body: { cycle, rows: await boardOf(database.reads, row.id, person) } }
  },
}
