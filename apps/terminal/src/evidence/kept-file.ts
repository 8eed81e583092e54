import type { Evidence } from "@plumbline/contract"
import { createHash } from "node:crypto"
import { createReadStream, createWriteStream } from "node:fs"
import { chmod, mkdir, rename, rm } from "node:fs/promises"
import { join } from "node:path"
import { Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
import { failed, type Loaded } from "../queue/load-queue.ts"
import type { Connection } from "../session/connect.ts"
import { safeName } from "./names.ts"

/** For how long a file may take to arrive, in milliseconds. */
const patience = 10 * 60_000

const broken = {
  ok: false,
  zh: "文件没有完整传到，请再试一次",
  en: "the file did not arrive whole; try again",
  reach: "reached",
} as const

/**
 * A copy of an attached file on this computer, kept for the next time; answers its path. What is not, byte for byte, what the
 * server named by its SHA-256 is fetched anew, and never kept.
 */
export async function keptFile(connection: Connection, assessment: string, one: Evidence): Promise<Loaded<string>> {
  const folder = join(connection.folder, "cache", "evidence", one.hash.slice(0, 16))
  const file = join(folder, safeName(one.name))
  if ((await hashOf(file)) === one.hash) return { ok: true, value: file }
  const opened = await connection.openFile({ assessment, evidence: one.id }, AbortSignal.timeout(patience))
  if (!opened.ok) return failed(opened)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const part = `${file}.${process.pid}.part`
  try {
    if ((await write(opened.body, part)) !== one.hash) return broken
    await rm(file, { force: true })
    // Whoever opens it should not take it for a draft to work on.
    await chmod(part, 0o400)
    await rename(part, file)
    return { ok: true, value: file }
  } catch {
    return broken
  } finally {
    await rm(part, { force: true })
  }
}

/** Writes a stream to a file; answers the SHA-256 of what was written. */
async function write(content: ReadableStream<Uint8Array>, file: string): Promise<string> {
  const hash = createHash("sha256")
  const hashing = new Transform({
    transform(chunk: Uint8Array, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(content, hashing, createWriteStream(file, { mode: 0o600 }))
  return hash.digest("hex")
}

async function hashOf(file: string): Promise<string | undefined> {
  const hash = createHash("sha256")
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk)
    return hash.digest("hex")
  } catch {
    return undefined
  }
}
