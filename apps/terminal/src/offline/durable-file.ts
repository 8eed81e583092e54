import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs"
import { dirname } from "node:path"

/**
 * Writes a file so that a crash leaves either the old text or the new one, and the new one survives a loss of power: written
 * beside it, flushed, then renamed. Only its owner can read it.
 */
export function writeDurably(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const making = `${file}.${process.pid}.part`
  const opened = openSync(making, "w", 0o600)
  try {
    writeSync(opened, text)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  renameSync(making, file)
}

/** A JSON file's value; `undefined` where there is none, or one that cannot be read. */
export function readKept(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return undefined
  }
}
