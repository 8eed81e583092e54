import type { Handlers } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"
import { createPerson } from "./create.ts"
import { allPeople } from "./queries.ts"
import { administratorsOnly, centreOnly } from "./standing.ts"

export const peopleHandlers: Pick<Handlers, "GET /me" | "GET /people" | "POST /people"> = {
  "GET /me": async ({ person }) => ({ body: person }),

  "GET /people": async ({ person }, { database }) => {
    centreOnly(person)
    return { body: { people: await allPeople(database.reads) } }
  },

  "POST /people": async ({ person, body }, { database, now }) => {
    administratorsOnly(person)
    if (body.role === "county" && body.unit === undefined) {
      throw new ProblemError("invalid", {
        faults: [{ at: "unit", zh: "县区人员须选择所属单位", en: "County people need a unit" }],
      })
    }
    if (body.role !== "county" && body.part !== undefined) {
      throw new ProblemError("invalid", {
        faults: [{ at: "part", zh: "只有县区人员分填报和审核", en: "Only county people fill in or confirm" }],
      })
    }
    return { body: await createPerson(database, body, person.id, now()) }
  },
}
