import type { Kysely } from "kysely"
import { migrationNames } from "../database/migrate.ts"
import type { Database } from "../database/open.ts"
import type { Tables } from "../database/tables.ts"
import type { EvidenceStore } from "../evidence/store.ts"

/** What a server needs in order to do its work, and whether it is there: "ok", or why not. */
export interface Readiness {
  readonly isReady: boolean
  readonly checks: Readonly<Record<string, string>>
}

interface ReadyParts {
  readonly database: Pick<Database, "reads" | "writes">
  readonly evidence: EvidenceStore
  /** Whether the server was told to stop. */
  readonly isStopping: () => boolean
  /** How long a check may take, in milliseconds. */
  readonly patience?: number
  /** How long an answer holds for whoever asks next, in milliseconds: anybody may ask, and each look is a write. */
  readonly holds?: number
}

/** Answers whether the server can do its work now: it writes, compares versions and asks the evidence store. */
export function readiness({ patience = 5000, holds = 1000, ...parts }: ReadyParts): () => Promise<Readiness> {
  let asked: Promise<Readiness> | undefined
  let until = 0
  return () => {
    if (parts.isStopping()) return Promise.resolve({ isReady: false, checks: { server: "the server is stopping" } })
    if (asked === undefined || performance.now() >= until) {
      until = Infinity
      asked = look(parts, patience).finally(() => (until = performance.now() + holds))
    }
    return asked
  }
}

async function look({ database, evidence }: ReadyParts, patience: number): Promise<Readiness> {
  const looks = {
    database: () => database.writes.run(write),
    migrations: () => requireCurrent(database.reads),
    evidence: () => evidence.check(),
  }
  const told = await Promise.all(
    Object.entries(looks).map(async ([name, one]) => [name, await within(patience, one)] as const),
  )
  const checks = Object.fromEntries(told)
  return { isReady: told.every(([, said]) => said === "ok"), checks }
}

/** One row, always the same, really written: a full disk or a file that cannot be written is found out here. */
async function write(db: Kysely<Tables>): Promise<void> {
  const value = new Date().toISOString()
  await db
    .insertInto("settings")
    .values({ key: "lastReady", value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute()
}

/** A newer program may have brought the database further meanwhile; this one would not understand it. */
async function requireCurrent(db: Kysely<Tables>): Promise<void> {
  const taken = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .execute()
  const names = new Set(taken.map(({ name }) => name))
  if (names.size !== migrationNames.length || !migrationNames.every((name) => names.has(name))) {
    throw new Error("the database is of another version than this program")
  }
}

async function within(patience: number, look: () => Promise<unknown>): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${patience / 1000} s`), patience)
  })
  try {
    return await Promise.race([look().then(() => "ok"), late])
  } catch (error) {
    return reasonOf(error)
  } finally {
    clearTimeout(timer)
  }
}

/** The code of a failure where it has one: its words may hold paths and addresses, which are nobody's business. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "failed"
  return "code" in error && typeof error.code === "string" ? `failed: ${error.code}` : `failed: ${error.message}`
}
