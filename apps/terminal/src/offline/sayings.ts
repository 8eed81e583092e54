import { randomUUID } from "node:crypto"
import { readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { readKept, writeDurably } from "./durable-file.ts"

/** What is said or done in a thread of remarks: a question asked, one answered, one closed. */
export type Said =
  | { readonly kind: "ask"; readonly criterion: string; readonly text: string }
  | { readonly kind: "answer"; readonly question: string; readonly text: string }
  | { readonly kind: "close"; readonly question: string }

/** Something said that the server does not have yet. */
export interface Saying {
  /** Sent as the Idempotency-Key, so that the server takes it once however often it is sent. */
  readonly key: string
  /** When it was said here; UTC, ISO 8601. */
  readonly at: string
  readonly said: Said
}

/**
 * Remarks on their way to the server, a file each, in the order in which they were said. What `add` was given is on disk when it
 * returns, and stays there until the server's answer is kept.
 */
export class Sayings {
  readonly #folder: string
  #all: readonly Saying[] = []

  constructor(folder: string, person: string, assessment: string) {
    this.#folder = sayingsFolder(join(folder, "unsent", person, assessment))
    this.reload()
  }

  /** Takes in what another window has left or sent. */
  reload(): void {
    this.#all = keptIn(this.#folder)
  }

  all(): readonly Saying[] {
    return this.#all
  }

  add(said: Said, now = new Date()): Saying {
    // A clock that was set back does not change the order.
    const after = Date.parse(this.#all.at(-1)?.at ?? "1970-01-01") + 1
    const saying = { key: randomUUID(), at: new Date(Math.max(now.getTime(), after)).toISOString(), said }
    writeDurably(this.#file(saying), JSON.stringify(saying))
    this.#all = [...this.#all, saying]
    return saying
  }

  /** Forgets one that the server has, or that was given up. */
  drop(saying: Saying): void {
    rmSync(this.#file(saying), { force: true })
    this.#all = this.#all.filter(({ key }) => key !== saying.key)
  }

  #file({ at, key }: Saying): string {
    return join(this.#folder, `${at.replace(/\D/g, "")}-${key}.json`)
  }
}

/** Whether anything said about an assessment is not sent. */
export function hasUnsentSayings(folderOfAssessment: string): boolean {
  return keptIn(sayingsFolder(folderOfAssessment)).length > 0
}

function sayingsFolder(folderOfAssessment: string): string {
  return join(folderOfAssessment, "remarks")
}

function keptIn(folder: string): Saying[] {
  return namesIn(folder).flatMap((name) => {
    const kept = readKept(join(folder, name))
    // Only this class writes these files, and never in part.
    return typeof kept === "object" && kept !== null ? [kept as Saying] : []
  })
}

/** The names of the files, the oldest first. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .sort()
  } catch {
    return []
  }
}
