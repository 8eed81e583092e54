import type { Person } from "@plumbline/contract"
import { betterAuth } from "better-auth"
import { isAPIError } from "better-auth/api"
import { bearer, username } from "better-auth/plugins"
import type { Database } from "../database/open.ts"
import { personById } from "../people/queries.ts"

/** A name and a password, as typed. */
export interface Credentials {
  readonly username: string
  readonly password: string
}

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
  /** `undefined` where the name or the password is wrong. `address` is where the request came from. */
  signIn(credentials: Credentials, headers: Headers, address: string): Promise<SignedIn | undefined>
  /** Ends the session of these headers; the headers it answers take the cookie away. */
  signOut(headers: Headers): Promise<Headers>
}

interface SessionSettings {
  readonly secret: string
  /** The address that people open, such as "http://127.0.0.1:4180". */
  readonly address: string
}

const day = 24 * 60 * 60
const addressHeader = "x-plumbline-address"

/**
 * Sign-in by user name and password, kept by better-auth in our own database. A session lasts seven days from signing in. Its
 * writes are transactions of their own on the one write connection, so none of this may be called inside a queued write.
 */
export function openSessions(database: Database, { secret, address }: SessionSettings): Sessions {
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
    ],
    // The address is that of the connection itself: a header of the request could say anything.
    advanced: { ipAddress: { ipAddressHeaders: [addressHeader] } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
  return {
    async current(headers) {
      const known = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      const person = known && (await personById(database.reads, known.user.id))
      return person && person.disabledAt === undefined ? { person, session: known.session.id } : undefined
    },
    async signIn(credentials, headers, from) {
      const known = new Headers(headers)
      known.set(addressHeader, from)
      const { response, headers: answered } = await auth.api
        .signInUsername({ body: { ...credentials }, headers: known, returnHeaders: true })
        .catch((error: unknown) => {
          if (isAPIError(error) && error.statusCode < 500) return { response: undefined, headers: undefined }
          throw error
        })
      const person = response && (await personById(database.reads, response.user.id))
      if (!person || person.disabledAt !== undefined) return undefined
      return { person, token: response.token, headers: answered }
    },
    async signOut(headers) {
      return (await auth.api.signOut({ headers, returnHeaders: true })).headers
    },
  }
}
