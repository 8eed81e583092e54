import type { Person } from "@plumbline/contract"
import type { Context } from "hono"
import { appendAudit } from "../audit/append.ts"
import { originOf } from "../server/origin.ts"
import type { Services } from "../server/services.ts"
import type { CodeKind } from "./second-factor/store.ts"

interface Proved {
  readonly person: Person
  /** The second factor, where one was asked for. */
  readonly code?: CodeKind | undefined
  /** The provider of identities, where no password was asked for. */
  readonly by?: "oidc" | undefined
}

/** Opens a session for someone of whom nothing more is asked, and writes it into the audit; a browser gets its cookie. */
export async function enter(
  context: Context,
  { database, sessions, now }: Services,
  { person, ...how }: Proved,
): Promise<{ readonly token: string; readonly user: Person }> {
  const { address } = originOf(context)
  const { token, headers } = await sessions.open(person, context.req.raw.headers, address)
  const event = { chain: "people", person: person.id, action: "signIn", subject: person.id, at: now() }
  await database.writes.run((db) => appendAudit(db, { ...event, after: { address, ...how } }))
  passCookies(headers, context)
  return { token, user: person }
}

/** Hands a browser's cookies on; an answer that sets them is kept nowhere. */
export function passCookies(headers: Headers, context: Context): void {
  for (const cookie of headers.getSetCookie()) context.header("set-cookie", cookie, { append: true })
  context.header("cache-control", "no-store")
}
