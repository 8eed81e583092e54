import type { ColumnType } from "kysely"

/** Set once, when the row is made. */
type Fixed = ColumnType<string, string, never>

interface NoticesTable {
  id: Fixed
  person: Fixed
  kind: Fixed
  cycle: Fixed
  assessment: Fixed
  /** What it is about, as JSON; its words are made when it is read. */
  facts: Fixed
  at: Fixed
  readAt: string | null
  mailedAt: string | null
  mailTries: number
  /** Not to be mailed before: whoever mails it has taken it until then. */
  mailAfter: string | null
}

interface MailAddressesTable {
  person: Fixed
  address: string
}

/** A row says that the reminder was given, so that several processes give it once. */
interface RemindersTable {
  assessment: Fixed
  window: Fixed
  ends: Fixed
  days: number
  at: Fixed
}

export interface NoticeTables {
  notices: NoticesTable
  mailAddresses: MailAddressesTable
  reminders: RemindersTable
}
