import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs"
import { dirname } from "node:path"

/**
 * Writes a file so that a crash leaves either the old text or the new one, and the new one survives a loss of power: written
 * beside it, flushed, renamed, and the folder flushed. Only its owner can read it.
 */
export function writeDurably(file: string, text: string): void {
  writeAllDurably([[file, text]])
}

/** As `writeDurably`, for files of one folder, which is flushed once. */
export function writeAllDurably(files: readonly (readonly [file: string, text: string])[]): void {
  for (const [file, text] of files) {
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
  for (const folder of new Set(files.map(([file]) => dirname(file)))) flushFolder(folder)
}

/** A rename lasts only when its folder does; Windows does not open folders and keeps renames by itself. */
function flushFolder(folder: string): void {
  if (process.platform === "win32") return
  const opened = openSync(folder, "r")
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** A JSON file's value; `undefined` where there is none, or one that cannot be read. */
export function readKept(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return undefined
  }
}
