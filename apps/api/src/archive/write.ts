import { makeZip } from "client-zip"
import { createWriteStream, existsSync, readdirSync } from "node:fs"
import { mkdir } from "node:fs/promises"
import { dirname, join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { Entry } from "./entry.ts"

/**
 * The entries as one zip that comes piece by piece, no faster than it is read. client-zip does this in a few kilobytes, for
 * files beyond four gigabytes too.
 */
export function zipOf(entries: AsyncIterable<Entry>, at: string): ReadableStream<Uint8Array> {
  const lastModified = new Date(at)
  async function* files() {
    for await (const { name, content } of entries) yield { name, input: pieces(content), lastModified }
  }
  return makeZip(files(), { buffersAreUTF8: true })
}

async function* pieces(content: Entry["content"]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  // Buffers of Node may lie in shared memory for all that the types say; a zip wants its own.
  for await (const piece of content) yield new Uint8Array(piece)
}

/** Writes the entries into a folder that is not there yet or is empty; answers how many. */
export async function writeFolder(entries: AsyncIterable<Entry>, folder: string): Promise<number> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new FolderTaken(folder)
  let written = 0
  for await (const { name, content } of entries) {
    const file = join(folder, ...name.split("/"))
    await mkdir(dirname(file), { recursive: true })
    await pipeline(Readable.from(content), createWriteStream(file, { flags: "wx" }))
    written += 1
  }
  return written
}

/** An archive is never written over something else. */
export class FolderTaken extends Error {
  readonly code = "FOLDER_TAKEN"
}
