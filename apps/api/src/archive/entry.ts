import { createHash, type Hash } from "node:crypto"

/** One file of an archive. Its content is read once, piece by piece. */
export interface Entry {
  /** With "/" between folders. */
  readonly name: string
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

const encoder = new TextEncoder()

export function textEntry(name: string, text: string): Entry {
  return { name, content: [encoder.encode(text)] }
}

export function jsonEntry(name: string, value: unknown): Entry {
  return textEntry(name, `${JSON.stringify(value, null, 2)}\n`)
}

/** A table that spreadsheets open as it is: with a byte order mark, so that Chinese is read as such. */
export function csvEntry(name: string, rows: readonly (readonly string[])[]): Entry {
  return textEntry(name, `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`)
}

/** Words that begin like a formula would be run by a spreadsheet; numbers may begin with their sign. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A name that every file system takes, out of words that people typed. */
export function fileName(words: string): string {
  const plain = [...words.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_")].slice(0, 60).join("")
  return plain.replace(/^[. ]+|[. ]+$/g, "_") || "_"
}

/** Lets entries pass and ends with their manifest: a SHA-256 and a name per line, as `sha256sum -c` reads it. */
export async function* withManifest(entries: AsyncIterable<Entry>, told: { hash?: string }): AsyncGenerator<Entry> {
  const lines: string[] = []
  for await (const { name, content } of entries) {
    const hash = createHash("sha256")
    yield { name, content: hashed(content, hash) }
    lines.push(`${hash.digest("hex")}  ${name}\n`)
  }
  const manifest = lines.toSorted().join("")
  told.hash = createHash("sha256").update(manifest).digest("hex")
  yield textEntry("manifest.sha256", manifest)
}

async function* hashed(content: Entry["content"], hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    hash.update(piece)
    yield piece
  }
}
