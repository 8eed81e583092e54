import { rmSync } from "node:fs"
import { join } from "node:path"
import type { Person } from "@plumbline/contract"
import { readKept, writeDurably } from "../offline/durable-file.ts"

/** A sign-in that lasts from one start to the next. */
export interface SavedSession {
  /** Such as "http://127.0.0.1:4180". */
  readonly server: string
  readonly token: string
  readonly person: Person
}

const fileIn = (folder: string) => join(folder, "session.json")

/** Keeps the sign-in in a file that only its owner can read. */
export function saveSession(folder: string, session: SavedSession): string {
  const file = fileIn(folder)
  writeDurably(file, `${JSON.stringify(session)}\n`)
  return file
}

export function savedSession(folder: string): SavedSession | undefined {
  const kept = readKept(fileIn(folder))
  return isSession(kept) ? kept : undefined
}

export function forgetSession(folder: string): void {
  rmSync(fileIn(folder), { force: true })
}

function isSession(kept: unknown): kept is SavedSession {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "server" in kept &&
    typeof kept.server === "string" &&
    "token" in kept &&
    typeof kept.token === "string" &&
    "person" in kept &&
    typeof kept.person === "object"
  )
}
