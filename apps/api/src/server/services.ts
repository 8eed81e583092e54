import type { Database } from "../database/open.ts"
import type { Sessions } from "../sessions/sessions.ts"

/** What the routes work with; all of it is handed in, the clock too. */
export interface Services {
  readonly database: Database
  readonly sessions: Sessions
  /** UTC, ISO 8601. */
  readonly now: () => string
}
