import type { Context, Hono } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { appendAudit } from "../../audit/append.ts"
import { personByUsername } from "../../people/queries.ts"
import { originOf, servicesFor } from "../../server/origin.ts"
import { ProblemError } from "../../server/problem-error.ts"
import type { Services } from "../../server/services.ts"
import { enter } from "../enter.ts"
import { countTry, triedTooOften } from "../failures.ts"
import { beginChallenge } from "../second-factor/challenge.ts"
import { isSameAccount } from "./subject.ts"
import { type Door, patience, type SingleSignOn } from "./single-sign-on.ts"

const cookie = "plumbline.single-sign-on"
const path = "/api/auth/oidc"

/** Below `/api`: what ways in there are, the way to the provider, and the way back. */
export function mountSingleSignOn(api: Hono, services: Services): void {
  const { singleSignOn } = services
  api.get("/auth/ways", (context) => {
    context.header("cache-control", "no-store")
    return context.json(singleSignOn ? { singleSignOn: { name: singleSignOn.name } } : {})
  })
  if (!singleSignOn) return
  api.get("/auth/oidc/begin", (context) => begin(context, singleSignOn))
  api.get("/auth/oidc/callback", (context) => finish(context, singleSignOn, servicesFor(context, services)))
}

async function begin(context: Context, singleSignOn: SingleSignOn): Promise<Response> {
  const door: Door = context.req.query("to") === "console" ? "console" : "form"
  const begun = await singleSignOn.begin(door)
  context.header("cache-control", "no-store")
  if (!begun) return context.redirect(refusedAt(door, "away"))
  setCookie(context, cookie, begun.sealed, {
    path,
    httpOnly: true,
    // The provider sends the browser back from elsewhere, by a link: strict would leave the cookie behind.
    sameSite: "Lax",
    secure: singleSignOn.isSecure,
    maxAge: patience / 1000,
  })
  return context.redirect(begun.address.href)
}

async function finish(context: Context, singleSignOn: SingleSignOn, services: Services): Promise<Response> {
  const { database, now } = services
  const sealed = getCookie(context, cookie)
  deleteCookie(context, cookie, { path })
  context.header("cache-control", "no-store")
  if (sealed === undefined) throw new ProblemError("malformed")
  const returned = await singleSignOn.finish(new URL(context.req.url), sealed)
  const { door } = returned
  if (!returned.ok) {
    await refuse(services, context, { why: returned.why, said: sayingOf(returned.error) })
    return context.redirect(refusedAt(door, returned.why === "away" ? "away" : "failed"))
  }
  const { username, issuer, subject } = returned
  const person = await personByUsername(database.reads, username)
  const isUsable = person !== undefined && person.disabledAt === undefined
  const account = { person: person?.id ?? "", issuer, subject }
  if (!isUsable || !(await database.writes.run((db) => isSameAccount(db, account)))) {
    const why = isUsable ? "otherAccount" : person ? "disabled" : "unknown"
    await refuse(services, context, { why, username: username.slice(0, 64) })
    // Not which of them: that is for the audit.
    return context.redirect(refusedAt(door, "unknown"))
  }
  if (person.secondFactorSince !== undefined) {
    const challenge = await database.writes.run((db) => beginChallenge(db, { person, by: "oidc" }, now()))
    return context.redirect(`/${door}/#code=${challenge}`)
  }
  await enter(context, services, { person, by: "oidc" })
  return context.redirect(`/${door}/`)
}

/** Behind a `#`, which no server and no log is told. */
function refusedAt(door: Door, why: "unknown" | "failed" | "away"): string {
  return `/${door}/#sign-in=${why}`
}

interface Refusal {
  readonly why: string
  readonly username?: string
  readonly said?: string | undefined
}

/** Writes a refusal into the audit, unless there were many like it from there of late: anybody can come back with nonsense. */
async function refuse({ database, now }: Services, context: Context, refusal: Refusal): Promise<void> {
  const { address } = originOf(context)
  const trying = { username: `oidc ${refusal.why} ${refusal.username ?? ""}`, address }
  if (await triedTooOften(database.reads, trying, now())) return
  const event = { chain: "people", person: "system", action: "refuseSignIn", subject: "oidc", at: now() }
  await database.writes.run(async (db) => {
    if (await countTry(db, trying, now())) await appendAudit(db, { ...event, after: { address, ...refusal } })
  })
}

/** The code of a failure, such as OAUTH_JWT_CLAIM_COMPARISON_FAILED; never what the provider or the browser sent. */
function sayingOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined
}
