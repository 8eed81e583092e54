import type { Kysely } from "kysely"
import { readdir, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import type { Tables } from "../database/tables.ts"
import type { Job } from "../server/clockwork.ts"
import type { EvidenceSettings } from "./evidence.ts"
import type { EvidenceStore } from "./store.ts"
import { uploadPatience } from "./uploads.ts"

/** How long a content without a row is left alone, for its row may be under way, in milliseconds. */
const grace = 24 * 60 * 60 * 1000

/**
 * Removes contents that no answer names: those of uploads that were refused or cut off between being kept and being attached.
 * What was attached once stays, also when it was taken off, for a reviewer may have judged by it. Answers how many went.
 */
export async function sweepOrphans(db: Kysely<Tables>, store: EvidenceStore, now: string): Promise<number> {
  const before = new Date(Date.parse(now) - grace).toISOString()
  let removed = 0
  for await (const { key, at } of store.list()) {
    const hash = key.replace(/\..*$/, "")
    const isKnown = await db.selectFrom("evidence").select("id").where("hash", "=", hash).limit(1).executeTakeFirst()
    if (isKnown || at > before) continue
    await store.remove(key)
    removed += 1
  }
  return removed
}

/**
 * Forgets uploads that stood still, by the time of their files: what a kill left of one, such as a file that says nothing of what
 * it is part of, the store of the protocol cannot read and so would keep for ever. Answers how many files went.
 */
export async function sweepUploads(folder: string, now: string): Promise<number> {
  const before = Date.parse(now) - uploadPatience
  const last = new Map<string, number>()
  const files = await readdir(folder)
  const uploadOf = (file: string): string => file.replace(/\.json$/, "")
  for (const file of files) {
    const { mtimeMs } = await stat(join(folder, file))
    last.set(uploadOf(file), Math.max(mtimeMs, last.get(uploadOf(file)) ?? 0))
  }
  const still = files.filter((file) => (last.get(uploadOf(file)) ?? 0) < before)
  for (const file of still) await rm(join(folder, file), { force: true })
  return still.length
}

/** Forgets uploads that stood still, and sweeps; once a day is enough. */
export function sweepingJob(reads: Kysely<Tables>, evidence: EvidenceSettings, now: () => string): Job {
  let last = now()
  return {
    name: "sweep evidence",
    async run() {
      if (Date.parse(now()) - Date.parse(last) < grace) return
      last = now()
      await sweepUploads(evidence.uploads, last)
      await sweepOrphans(reads, evidence.store, last)
    },
  }
}
