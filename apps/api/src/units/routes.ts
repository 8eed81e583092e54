import { administratorsOnly } from "../people/standing.ts"
import type { Handlers } from "../server/mount.ts"
import { createUnit } from "./create.ts"
import { allUnits } from "./queries.ts"

export const unitHandlers: Pick<Handlers, "GET /units" | "POST /units"> = {
  "GET /units": async ({ person }, { database }) => {
    const units = await allUnits(database.reads)
    return { body: { units: person.role === "county" ? units.filter(({ id }) => id === person.unit) : units } }
  },

  "POST /units": async ({ person, body }, { database, now }) => {
    administratorsOnly(person)
    return { body: await database.writes.run((db) => createUnit(db, body, person.id, now())) }
  },
}
