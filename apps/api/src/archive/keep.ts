import { randomUUID } from "node:crypto"
import { createWriteStream, existsSync } from "node:fs"
import { mkdir, rename, rm } from "node:fs/promises"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { appendAudit } from "../audit/append.ts"
import type { Database } from "../database/open.ts"
import type { EvidenceStore } from "../evidence/store.ts"
import { archiveOf } from "./archive.ts"
import { zipOf } from "./write.ts"

interface ArchiveKeeping {
  readonly database: Database
  readonly evidence: EvidenceStore
  /** The folder of the archives of closed years. */
  readonly archives: string
  /** Says that the server closes: an archive that is half written is given up, and written after the next start. */
  readonly closing: AbortSignal
}

export function archiveFile(archives: string, cycle: string): string {
  return join(archives, `${cycle}.zip`)
}

/**
 * Writes the archive of every closed year that has none yet. A file gets its name only when it is whole; the hash of its
 * manifest is put on record, once, however many servers write one.
 */
export async function keepArchives(
  { database, evidence, archives, closing }: ArchiveKeeping,
  now: () => string,
): Promise<void> {
  const closed = await database.reads
    .selectFrom("cycles")
    .leftJoin("archives", "archives.cycle", "cycles.id")
    .select("cycles.id")
    .where("cycles.closedAt", "is not", null)
    .where("archives.cycle", "is", null)
    .orderBy("cycles.id")
    .execute()
  for (const { id: cycle } of closed) {
    const at = now()
    const told: { hash?: string } = {}
    await mkdir(archives, { recursive: true, mode: 0o700 })
    const file = archiveFile(archives, cycle)
    const part = `${file}.${randomUUID()}.part`
    try {
      const zip = zipOf(archiveOf({ reads: database.reads, evidence, cycle }, told), at)
      await pipeline(Readable.fromWeb(zip), createWriteStream(part, { mode: 0o600 }), { signal: closing })
      await rename(part, file)
    } finally {
      await rm(part, { force: true })
    }
    await putOnRecord(database, { cycle, at, manifest: told.hash ?? "" })
  }
}

async function putOnRecord(
  { writes }: Database,
  { cycle, at, manifest }: { readonly cycle: string; readonly at: string; readonly manifest: string },
): Promise<void> {
  await writes.run(async (db) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("archives")
      .values({ cycle, at, manifest })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (Number(numInsertedOrUpdatedRows) !== 1) return
    await appendAudit(db, {
      chain: "people",
      person: "system",
      action: "archiveCycle",
      subject: cycle,
      at,
      after: { manifest },
    })
  })
}

/** Whether a closed year's archive is here to be read. */
export function isKept(archives: string, cycle: string): boolean {
  return existsSync(archiveFile(archives, cycle))
}
