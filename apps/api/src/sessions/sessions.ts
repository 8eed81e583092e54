import type { Person } from "@plumbline/contract"
import { betterAuth } from "better-auth"
import { bearer, username } from "better-auth/plugins"
import type { Kysely } from "kysely"
import { accounts } from "../database/accounts.ts"
import { remembered } from "../database/memory.ts"
import type { Database } from "../database/open.ts"
import type { Tables } from "../database/tables.ts"
import { personById } from "../people/queries.ts"
import { openSession } from "./open-session.ts"
import { needsSecondFactor, type SecondFactorOf } from "./second-factor/required.ts"

export interface SignedIn {
  readonly person: Person
  /** For clients without cookies. */
  readonly token: string
  /** The headers that set a browser's cookie. */
  readonly headers: Headers
}

/** Someone who is signed in, and the session's id. */
export interface SignedInPerson {
  readonly person: Person
  readonly session: string
}

/** Who is signed in. better-auth keeps accounts and sessions; none of its own routes is open. */
export interface Sessions {
  current(headers: Headers): Promise<SignedInPerson | undefined>
  /** Begins a session for someone who has proved who it is. `address` is where the request came from. */
  open(person: Person, headers: Headers, address: string): Promise<SignedIn>
  /** Whether the centre asks a second factor of someone like this. */
  asksSecondFactorOf(person: Person): boolean
  /** Ends the session of these headers; the headers it answers take the cookie away. */
  signOut(headers: Headers): Promise<Headers>
}

interface SessionSettings {
  readonly secret: string
  /** The address that people open, such as "http://127.0.0.1:4180". */
  readonly address: string
  /** Of whom a second factor is asked; of nobody without. */
  readonly secondFactorOf?: SecondFactorOf | undefined
}

const day = 24 * 60 * 60
/** How many requests' signatures are remembered. */
const mostProven = 10_000
const addressHeader = "x-plumbline-address"

/**
 * The accounts and sessions, kept by better-auth in our own database. A session lasts seven days from signing in. Its
 * writes are transactions of their own on the one write connection, so none of this may be called inside a queued write.
 */
export function openSessions(database: Database, { secret, address, secondFactorOf }: SessionSettings): Sessions {
  const auth = betterAuth({
    database: { db: database.writer, type: "sqlite" },
    secret,
    baseURL: address,
    basePath: "/api/auth",
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: 7 * day, disableSessionRefresh: true },
    plugins: [
      // Which names there may be is said where people are created; here a name is only looked up.
      username({ minUsernameLength: 1, maxUsernameLength: 64, usernameValidator: () => true }),
      bearer(),
      openSession,
    ],
    // The address is that of the connection itself: a header of the request could say anything.
    advanced: { ipAddress: { ipAddressHeaders: [addressHeader] } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
  /** Which session a request names, once its signature was found right; whether there is such a session is asked each time. */
  const proven = new Map<string, string>()
  async function lookUp(carried: string, headers: Headers) {
    let session = proven.get(carried)
    if (session === undefined) {
      session = (await auth.api.getSession({ headers, query: { disableRefresh: true } }))?.session.id
      if (session === undefined) return undefined
      if (proven.size >= mostProven) proven.clear()
      proven.set(carried, session)
    }
    const found = await sessionById(database.reads, session)
    if (!found || found.person.secondFactorSince !== undefined || !needsSecondFactor(found.person, secondFactorOf))
      return found
    return { ...found, person: { ...found.person, mustAddSecondFactor: true } }
  }
  return {
    async current(headers) {
      const carried = `${headers.get("authorization") ?? ""}\n${headers.get("cookie") ?? ""}`
      const found = await remembered(database.reads, `session ${carried}`, () => lookUp(carried, headers))
      return found && found.expiresAt > Date.now() ? { person: found.person, session: found.session } : undefined
    },
    asksSecondFactorOf: (person) => needsSecondFactor(person, secondFactorOf),
    async open(person, headers, from) {
      const known = new Headers(headers)
      known.set(addressHeader, from)
      const body = { person: person.id }
      const { response, headers: answered } = await auth.api.openSession({ body, headers: known, returnHeaders: true })
      return { person, token: response.token, headers: answered }
    },
    async signOut(headers) {
      return (await auth.api.signOut({ headers, returnHeaders: true })).headers
    },
  }
}

/** A session that is there and whose person may still sign in, and until when it lasts. */
async function sessionById(
  db: Kysely<Tables>,
  id: string,
): Promise<(SignedInPerson & { readonly expiresAt: number }) | undefined> {
  const row = await accounts(db)
    .selectFrom("session")
    .select(["userId", "expiresAt"])
    .where("id", "=", id)
    .executeTakeFirst()
  const person = row && (await personById(db, row.userId))
  if (!person || person.disabledAt !== undefined) return undefined
  return { person, session: id, expiresAt: Date.parse(row.expiresAt) }
}
