import type { Context, Hono } from "hono"
import { z } from "zod"
import { appendAudit } from "../audit/append.ts"
import { jsonBody } from "../server/json-body.ts"
import { originOf, servicesFor } from "../server/origin.ts"
import { ProblemError } from "../server/problem-error.ts"
import type { Services } from "../server/services.ts"
import { personByPassword } from "./by-password.ts"
import { enter, passCookies } from "./enter.ts"
import { countTry, forgetFailures, triedTooOften } from "./failures.ts"
import { mountSingleSignOn } from "./oidc/routes.ts"
import { beginChallenge } from "./second-factor/challenge.ts"
import { signInWithCode } from "./second-factor/sign-in.ts"

const credentials = z.object({ username: z.string().trim().min(1).max(64), password: z.string().min(1).max(128) })

/** The only routes that are open to someone who is not signed in, besides those of single sign-on. */
export function mountSessions(api: Hono, services: Services): void {
  mountSingleSignOn(api, services)
  api.post("/auth/sign-in/username", (context) => signIn(context, servicesFor(context, services)))
  api.post("/auth/sign-in/code", (context) => signInWithCode(context, servicesFor(context, services)))
  api.post("/auth/sign-out", (context) => signOut(context, servicesFor(context, services)))
}

async function signIn(context: Context, services: Services): Promise<Response> {
  const { database, now } = services
  const typed = credentials.parse(await jsonBody(context, credentials))
  const { address } = originOf(context)
  const trying = { username: typed.username, address }
  // Asked of the reading connection first, so that whoever goes on trying keeps nobody's writes waiting.
  if (await triedTooOften(database.reads, trying, now())) throw new ProblemError("tooMany")
  if (!(await database.writes.run((db) => countTry(db, trying, now())))) throw new ProblemError("tooMany")
  const person = await personByPassword(database.reads, typed)
  if (!person) throw new ProblemError("wrongPassword")
  const challenge = await database.writes.run(async (db) => {
    await forgetFailures(db, trying)
    return person.secondFactorSince === undefined ? undefined : beginChallenge(db, { person }, now())
  })
  if (challenge !== undefined) throw new ProblemError("codeNeeded", { challenge })
  return context.json(await enter(context, services, { person }))
}

async function signOut(context: Context, { database, sessions, now }: Services): Promise<Response> {
  const { headers } = context.req.raw
  const person = (await sessions.current(headers))?.person
  passCookies(await sessions.signOut(headers), context)
  if (person) {
    const event = { chain: "people", person: person.id, action: "signOut", subject: person.id, at: now() }
    await database.writes.run((db) => appendAudit(db, event))
  }
  return context.json({ success: true })
}
