import type { Handlers } from "../../server/mount.ts"
import { administratorsOnly } from "../../people/standing.ts"
import { ProblemError } from "../../server/problem-error.ts"
import { addSecondFactor, beginSecondFactor, removeSecondFactor, renewOwnCodes } from "./own.ts"
import { resetSecondFactor } from "./reset.ts"

type SecondFactorHandlers = Pick<
  Handlers,
  | "GET /me/second-factor"
  | "POST /me/second-factor"
  | "PUT /me/second-factor"
  | "POST /me/second-factor/recovery-codes"
  | "POST /me/second-factor/remove"
  | "DELETE /people/{person}/second-factor"
>

export const secondFactorHandlers: SecondFactorHandlers = {
  "GET /me/second-factor": async ({ person }, { database, sessions }) => {
    const { left } = await database.reads
      .selectFrom("recoveryCodes")
      .select(({ fn }) => fn.countAll<number>().as("left"))
      .where("person", "=", person.id)
      .where("usedAt", "is", null)
      .executeTakeFirstOrThrow()
    const isRequired = sessions.asksSecondFactorOf(person)
    return { body: { since: person.secondFactorSince, recoveryCodesLeft: Number(left), isRequired } }
  },

  "POST /me/second-factor": async ({ person, body }, services) => ({
    body: await beginSecondFactor(services, { person, ...body }),
  }),

  "PUT /me/second-factor": async ({ person, session, body }, services) => ({
    body: { recoveryCodes: await addSecondFactor(services, { person, session, ...body }) },
  }),

  "POST /me/second-factor/recovery-codes": async ({ person, body }, services) => ({
    body: { recoveryCodes: await renewOwnCodes(services, { person, ...body }) },
  }),

  "POST /me/second-factor/remove": async ({ person, body }, services) => ({
    body: await removeSecondFactor(services, { person, ...body }),
  }),

  "DELETE /people/{person}/second-factor": async ({ person, params }, { database, now }) => {
    administratorsOnly(person)
    // Or a screen that was left open would do to be rid of one's own, without a code.
    if (params.person === person.id) throw new ProblemError("notAllowed")
    const reset = { id: params.person, by: person.id, now: now() }
    return { body: await database.writes.run((db) => resetSecondFactor(db, reset)) }
  },
}
