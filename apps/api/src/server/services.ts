import type { Database } from "../database/open.ts"
import type { Bell } from "../events/bell.ts"
import type { Mail } from "../mail/mail.ts"
import type { EvidenceSettings } from "../evidence/evidence.ts"
import type { SingleSignOn } from "../sessions/oidc/single-sign-on.ts"
import type { Sessions } from "../sessions/sessions.ts"

/** What the routes work with; all of it is handed in, the clock too. */
export interface Services {
  readonly database: Database
  /** Rings after every commit. */
  readonly bell: Bell
  readonly sessions: Sessions
  /** Not there where the settings name no provider of identities. */
  readonly singleSignOn: SingleSignOn | undefined
  readonly evidence: EvidenceSettings
  /** Not there where the settings name no mail server. */
  readonly mail: Mail | undefined
  /** A digest, keyed with the server's secret, of what is not to be guessed from the database. */
  readonly keyedDigest: (text: string) => string
  /** The folder of the archives of closed years. */
  readonly archives: string
  /** UTC, ISO 8601. */
  readonly now: () => string
}
