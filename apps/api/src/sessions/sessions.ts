import type { Person } from "@plumbline/contract"
import { betterAuth } from "better-auth"
import { bearer, username } from "better-auth/plugins"
import type { Database } from "../database/open.ts"
import { personById } from "../people/queries.ts"

/** Who is signed in, and better-auth's own routes below `/api/auth`. */
export interface Sessions {
  personOf(headers: Headers): Promise<Person | undefined>
  handle(request: Request): Promise<Response>
}

interface SessionSettings {
  readonly secret: string
  /** The address that people open, such as "http://127.0.0.1:4180". */
  readonly address: string
}

const day = 24 * 60 * 60

/**
 * Sign-in by user name and password, kept by better-auth in our own database. Nobody can sign up: people are created by
 * administrators. Its writes are transactions of their own, so signing in is not in the audit of our changes.
 */
export function openSessions(database: Database, { secret, address }: SessionSettings): Sessions {
  const auth = betterAuth({
    database: { db: database.writer, type: "sqlite" },
    secret,
    baseURL: address,
    basePath: "/api/auth",
    trustedOrigins: [address],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: 7 * day, updateAge: day },
    plugins: [username({ minUsernameLength: 2 }), bearer()],
    rateLimit: { enabled: true, window: 60, max: 600, customRules: { "/sign-in/username": { window: 60, max: 20 } } },
    advanced: { ipAddress: { disableIpTracking: false } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
  return {
    handle: (request) => auth.handler(request),
    async personOf(headers) {
      const session = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      return session ? personById(database.reads, session.user.id) : undefined
    },
  }
}
