import type { Context, Hono } from "hono"
import { z } from "zod"
import { appendAudit } from "../audit/append.ts"
import { jsonBody } from "../server/json-body.ts"
import { originOf, servicesFor } from "../server/origin.ts"
import { ProblemError } from "../server/problem-error.ts"
import type { Services } from "../server/services.ts"
import { personByPassword } from "./by-password.ts"
import { countTry, forgetFailures, triedTooOften } from "./failures.ts"

const credentials = z.object({ username: z.string().trim().min(1).max(64), password: z.string().min(1).max(128) })

/** The only routes that are open to someone who is not signed in. */
export function mountSessions(api: Hono, services: Services): void {
  api.post("/auth/sign-in/username", (context) => signIn(context, servicesFor(context, services)))
  api.post("/auth/sign-out", (context) => signOut(context, servicesFor(context, services)))
}

async function signIn(context: Context, { database, sessions, now }: Services): Promise<Response> {
  const typed = credentials.parse(await jsonBody(context, credentials))
  const { address } = originOf(context)
  const trying = { username: typed.username, address }
  // Asked of the reading connection first, so that whoever goes on trying keeps nobody's writes waiting.
  if (await triedTooOften(database.reads, trying, now())) throw new ProblemError("tooMany")
  if (!(await database.writes.run((db) => countTry(db, trying, now())))) throw new ProblemError("tooMany")
  const person = await personByPassword(database.reads, typed)
  if (!person) throw new ProblemError("wrongPassword")
  const { token, headers } = await sessions.open(person, context.req.raw.headers, address)
  await database.writes.run(async (db) => {
    await forgetFailures(db, trying)
    const event = { chain: "people", person: person.id, action: "signIn", subject: person.id, at: now() }
    await appendAudit(db, { ...event, after: { address } })
  })
  passCookies(headers, context)
  return context.json({ token, user: person })
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

function passCookies(headers: Headers, context: Context): void {
  for (const cookie of headers.getSetCookie()) context.header("set-cookie", cookie, { append: true })
  context.header("cache-control", "no-store")
}
