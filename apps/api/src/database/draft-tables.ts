import type { ColumnType } from "kysely"

type Fixed = ColumnType<string, string, never>

export interface DraftsTable {
  id: Fixed
  title: string
  year: number
  /** The digest of the rubric that it was begun from. */
  ancestor: Fixed | null
  version: number
  changedAt: string
  changedBy: string
  discardedAt: string | null
  /** The digest that it was published under. */
  published: string | null
}

interface DraftVersionsTable {
  draft: Fixed
  version: ColumnType<number, number, never>
  /** The rubric's JSON, compressed: every autosave keeps a whole one. */
  packed: Fixed
  digest: Fixed
  at: Fixed
  by: Fixed
  restored: ColumnType<number | null, number | null, never>
}

interface CorrigendaTable {
  id: Fixed
  cycle: Fixed
  before: Fixed
  after: Fixed
  reason: Fixed
  preview: Fixed
  by: Fixed
  at: Fixed
}

export interface DraftTables {
  corrigenda: CorrigendaTable
  drafts: DraftsTable
  draftVersions: DraftVersionsTable
}
