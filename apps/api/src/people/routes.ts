import type { Handlers } from "../server/mount.ts"
import { changePerson } from "./change.ts"
import { createPerson } from "./create.ts"
import { disablePerson, enablePerson } from "./leave.ts"
import { changeOwnPassword, refuseWeak, resetPassword } from "./password.ts"
import { allPeople } from "./queries.ts"
import { administratorsOnly, centreOnly } from "./standing.ts"

type PeopleHandlers = Pick<
  Handlers,
  | "GET /me"
  | "PUT /me/password"
  | "GET /people"
  | "POST /people"
  | "PUT /people/{person}"
  | "PUT /people/{person}/password"
  | "POST /people/{person}/disable"
  | "POST /people/{person}/enable"
>

export const peopleHandlers: PeopleHandlers = {
  "GET /me": async ({ person }) => ({ body: person }),

  "PUT /me/password": async ({ person, session, body }, { database, now }) => ({
    body: await changeOwnPassword(database, { person, session, ...body, now: now() }),
  }),

  "GET /people": async ({ person }, { database }) => {
    centreOnly(person)
    return { body: { people: await allPeople(database.reads) } }
  },

  "POST /people": async ({ person, body }, { database, now }) => {
    administratorsOnly(person)
    refuseWeak(body.password, body)
    return { body: await createPerson(database, { ...body, mustChangePassword: true }, person.id, now()) }
  },

  "PUT /people/{person}": async ({ person, params, body }, { database, now }) => {
    administratorsOnly(person)
    const change = { id: params.person, body, by: person.id, now: now() }
    return { body: await database.writes.run((db) => changePerson(db, change)) }
  },

  "PUT /people/{person}/password": async ({ person, params, body }, { database, now }) => {
    administratorsOnly(person)
    return { body: await resetPassword(database, { id: params.person, ...body, by: person, now: now() }) }
  },

  "POST /people/{person}/disable": async ({ person, params, body }, { database, now }) => {
    administratorsOnly(person)
    const leaving = { id: params.person, ...body, by: person, now: now() }
    return { body: await database.writes.run((db) => disablePerson(db, leaving)) }
  },

  "POST /people/{person}/enable": async ({ person, params }, { database, now }) => {
    administratorsOnly(person)
    return { body: await database.writes.run((db) => enablePerson(db, { id: params.person, by: person, now: now() })) }
  },
}
