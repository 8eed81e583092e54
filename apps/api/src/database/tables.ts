import type { ColumnType } from "kysely"
import type { DraftTables } from "./draft-tables.ts"
import type { NoticeTables } from "./notice-tables.ts"
import type { SignInTables } from "./sign-in-tables.ts"

// Text and whole numbers only (ISO text, 0 and 1, JSON text, text ids), so that every database returns the same rows.

/** Set once, when the row is made. */
type Fixed = ColumnType<string, string, never>

export interface PeopleTable {
  /** The id of better-auth's user. */
  id: Fixed
  username: Fixed
  name: string
  role: string
  unit: string | null
  part: string | null
  /** When the person left; null while the account can be used. */
  disabledAt: string | null
  /** 1 from a password that somebody else set until the person has set another. */
  mustChangePassword: number
  secondFactorSince: string | null
}

export interface UnitsTable {
  id: Fixed
  code: string
  name: string
  kind: string
  fields: string
}

export interface RubricsTable {
  digest: Fixed
  id: string
  title: string
  year: number
  bytes: Fixed
  /** The digest of the rubric that it was drafted from. */
  ancestor: Fixed | null
  /** Null for those that ship. */
  publishedAt: Fixed | null
  publishedBy: Fixed | null
}

export interface CyclesTable {
  id: Fixed
  name: string
  year: number
  digest: string
  periodFrom: string
  periodTo: string
  /** The last millisecond of a day in Asia/Shanghai, as the other two windows. */
  fillingEnds: string | null
  reviewEnds: string | null
  appealEnds: string | null
  blind: number
  needsConfirmer: number
  /** Null for the usual words. */
  classifiedNotice: string | null
  closedAt: string | null
}

/** Which closed years have been written away. */
interface ArchivesTable {
  cycle: Fixed
  at: Fixed
  /** SHA-256 of the manifest. */
  manifest: Fixed
}

export interface ExtensionsTable {
  assessment: Fixed
  window: Fixed
  ends: string
  reason: string
  by: string
  at: string
}

export interface AssessmentsTable {
  id: Fixed
  cycle: Fixed
  unit: Fixed
  state: string
  changedAt: string | null
  /** The rubric that its results were published under, where the year has gone on under a corrected one. */
  digest: string | null
}

export interface ReviewersTable {
  assessment: Fixed
  person: Fixed
  lead: number
}

export interface AnswersTable {
  assessment: Fixed
  criterion: Fixed
  facts: string
  grounds: string
  lists: string | null
  version: number
  changedAt: string
  changedBy: string
  onBehalf: number
}

export interface MarksTable {
  assessment: Fixed
  criterion: Fixed
  /** Changes only when a departing reviewer's work is handed over. */
  reviewer: string
  settled: number
  verdict: string
  changes: string
  sawVersion: number
  version: number
  changedAt: string
}

export interface AdjustmentsTable {
  assessment: Fixed
  criterion: Fixed
  /** Null once it was taken back: the row stays, so that its version never starts again. */
  points: string | null
  reason: string
  version: number
  changedBy: string
  changedAt: string
}

export interface EvidenceTable {
  id: Fixed
  assessment: Fixed
  criterion: Fixed
  name: Fixed
  type: Fixed
  /** In bytes. */
  size: ColumnType<number, number, never>
  /** SHA-256, the key of the content. */
  hash: Fixed
  hasThumbnail: ColumnType<number, number, never>
  by: Fixed
  at: Fixed
  onBehalf: ColumnType<number, number, never>
  removedAt: string | null
}

export interface RulingsTable {
  id: Fixed
  digest: Fixed
  criterion: Fixed
  question: Fixed
  askedBy: Fixed
  askedAt: Fixed
  answer: string | null
  answeredBy: string | null
  answeredAt: string | null
}

export interface StepsTable {
  assessment: Fixed
  sequence: number
  action: Fixed
  stateBefore: Fixed
  stateAfter: Fixed
  by: Fixed
  at: Fixed
  layer: Fixed | null
  fingerprint: Fixed | null
  /** The frozen sheet, as JSON. */
  sheet: Fixed | null
  /** What the sheet was computed from, as JSON; null in steps older than this column. */
  input: Fixed | null
  /** Why a publish was withdrawn. */
  reason: Fixed | null
  /** 1 where an administrator took it for the county. */
  onBehalf: number
}

export interface AppealsTable {
  id: Fixed
  assessment: Fixed
  criterion: Fixed
  text: Fixed
  by: Fixed
  at: Fixed
  onBehalf: number
  verdict: string | null
  answer: string | null
  answeredBy: string | null
  answeredAt: string | null
}

export interface RemarksTable {
  id: Fixed
  assessment: Fixed
  criterion: string | null
  text: string
  by: string
  at: string
  replyTo: string | null
  closedBy: string | null
  closedAt: string | null
}

export interface AuditTable {
  chain: Fixed
  sequence: number
  at: Fixed
  person: Fixed
  action: Fixed
  subject: Fixed
  before: string | null
  after: string | null
  previous: Fixed
  hash: Fixed
  /** Null for what the server did by itself. */
  address: string | null
  client: string | null
}

export interface AuditHeadsTable {
  chain: Fixed
  sequence: number
  hash: string
  /** The sequence that the last seal was over. */
  sealed: ColumnType<number, number | undefined, number>
}

export interface AuditSealsTable {
  sequence: number
  at: Fixed
  /** JSON: the heads that moved since the seal before. */
  heads: Fixed
  previous: Fixed
  hash: Fixed
}

export interface ProofTriesTable {
  person: Fixed
  count: number
  since: string
}

export interface PresenceTable {
  assessment: Fixed
  person: Fixed
  criterion: string
  /** When it counts no more. */
  until: string
}

export interface KeptAnswersTable {
  person: Fixed
  /** The Idempotency-Key that the request carried. */
  key: Fixed
  /** What was asked: a keyed digest, since a body may hold a password. */
  request: Fixed
  etag: Fixed | null
  body: Fixed
  at: Fixed
}

export interface SettingsTable {
  key: Fixed
  value: string
}

export interface SignInFailuresTable {
  /** JSON: the address, and the name where it is about one name. */
  key: Fixed
  count: number
  /** When the first of them was. */
  since: Fixed
}

export interface Tables extends DraftTables, NoticeTables, SignInTables {
  rulings: RulingsTable
  evidence: EvidenceTable
  people: PeopleTable
  units: UnitsTable
  rubrics: RubricsTable
  cycles: CyclesTable
  archives: ArchivesTable
  extensions: ExtensionsTable
  assessments: AssessmentsTable
  reviewers: ReviewersTable
  answers: AnswersTable
  marks: MarksTable
  adjustments: AdjustmentsTable
  steps: StepsTable
  appeals: AppealsTable
  remarks: RemarksTable
  audit: AuditTable
  auditHeads: AuditHeadsTable
  auditSeals: AuditSealsTable
  keptAnswers: KeptAnswersTable
  presence: PresenceTable
  proofTries: ProofTriesTable
  settings: SettingsTable
  signInFailures: SignInFailuresTable
}
