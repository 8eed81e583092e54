import { randomUUID } from "node:crypto"
import { createReadStream, existsSync } from "node:fs"
import { copyFile, mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import process from "node:process"
import type { Readable } from "node:stream"

/** Where the contents of evidence are kept, each under a key that its content gave it, so that none is ever changed. */
export interface EvidenceStore {
  /** Takes over a file of this machine; the file is gone afterwards. A key that is there already stays as it is. */
  take(key: string, file: string): Promise<void>
  put(key: string, content: Uint8Array): Promise<void>
  /** `undefined` where there is no such key. */
  open(key: string): Promise<Readable | undefined>
  remove(key: string): Promise<void>
  /** Every key with its time: UTC, ISO 8601. */
  list(): AsyncIterable<{ readonly key: string; readonly at: string }>
  /** Throws where the store cannot be reached, or nothing can be kept there. */
  check(): Promise<void>
}

/** Files in a folder, spread over folders named after the first two characters of their keys. */
export function folderStore(folder: string): EvidenceStore {
  const placeOf = (key: string): string => join(folder, key.slice(0, 2), key)
  async function room(key: string): Promise<string> {
    const shelf = join(folder, key.slice(0, 2))
    const isNew = (await mkdir(shelf, { recursive: true, mode: 0o700 })) !== undefined
    if (isNew) await settleFolder(folder)
    return placeOf(key)
  }
  return {
    async take(key, file) {
      const place = await room(key)
      if (existsSync(place)) {
        // As if it had come now: what is swept away is old, and somebody is about to name this.
        const now = new Date()
        await utimes(place, now, now)
        return rm(file)
      }
      await moveSafely(file, place).catch(async (error: NodeJS.ErrnoException) => {
        // Another file system, such as a mounted one: copied beside it first, so that no half file has the name.
        if (error.code !== "EXDEV") throw error
        const part = partOf(place)
        await copyFile(file, part)
        await moveSafely(part, place)
        await rm(file)
      })
    },
    async put(key, content) {
      const place = await room(key)
      const part = partOf(place)
      await writeFile(part, content, { mode: 0o600 })
      await moveSafely(part, place)
    },
    async open(key) {
      return existsSync(placeOf(key)) ? createReadStream(placeOf(key)) : undefined
    },
    remove: (key) => rm(placeOf(key), { force: true }),
    async *list() {
      if (!existsSync(folder)) return
      for (const shelf of (await readdir(folder)).filter((name) => /^[0-9a-z]{2}$/.test(name))) {
        for (const key of await readdir(join(folder, shelf))) {
          const { mtime } = await stat(join(folder, shelf, key))
          yield { key, at: mtime.toISOString() }
        }
      }
    },
    async check() {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const probe = join(folder, `.${randomUUID()}.check`)
      try {
        await writeFile(probe, Buffer.alloc(block))
      } finally {
        await rm(probe, { force: true })
      }
    },
  }
}

/** What a file takes at least on most disks, in bytes. */
const block = 4096

/** Beside a place, and nobody else's, while two people send the same file. */
function partOf(place: string): string {
  return `${place}.${randomUUID()}.part`
}

/** Gives a file its name once its content is on the disk, not only on its way there, for a row will say that it is kept. */
async function moveSafely(file: string, place: string): Promise<void> {
  await settle(file, "r+")
  await rename(file, place)
  await settleFolder(dirname(place))
}

/** Windows opens no folder, and needs no such thing. */
async function settleFolder(folder: string): Promise<void> {
  if (process.platform !== "win32") await settle(folder, "r")
}

async function settle(place: string, flags: string): Promise<void> {
  const opened = await open(place, flags)
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

/** The key of an image's thumbnail. */
export const thumbnailKey = (hash: string): string => `${hash}.webp`
