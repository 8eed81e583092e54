import { readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import type { MarkBody } from "@plumbline/contract"
import { readKept, writeAllDurably } from "./durable-file.ts"
import { hasUnsentSayings } from "./sayings.ts"

/** A mark that the server does not have yet; `null` takes one back. */
export interface Pending {
  readonly criterion: string
  readonly body: MarkBody | null
  /** The version of the own mark that this one follows. */
  readonly version: number
  readonly epoch: string
}

/**
 * Marks on their way to the server, a file for each criterion of one assessment and person, so that two windows of one person
 * never write over each other. What `put` was given is on disk when it returns: a terminal may be killed at any moment.
 */
export class Journal {
  readonly #folder: string
  #pending = new Map<string, Pending>()
  readonly #sent = new Map<string, Pending>()

  constructor(folder: string, person: string, assessment: string) {
    this.#folder = join(folder, "unsent", person, assessment)
    this.reload()
  }

  /** Takes in what another window has left or sent. */
  reload(): void {
    this.#pending = new Map(keptIn(this.#folder).map((pending) => [pending.criterion, pending]))
    for (const [criterion, sent] of this.#sent) if (isSame(this.of(criterion), sent)) this.#pending.delete(criterion)
  }

  all(): readonly Pending[] {
    return [...this.#pending.values()]
  }

  of(criterion: string): Pending | undefined {
    return this.#pending.get(criterion)
  }

  put(...pendings: readonly Pending[]): void {
    writeAllDurably(pendings.map((pending) => [this.#file(pending.criterion), JSON.stringify(pending)]))
    for (const pending of pendings) this.#pending.set(pending.criterion, pending)
  }

  /**
   * Forgets one that the server has taken, unless another has followed it meanwhile: that one then follows what the server
   * has now. The file stays until `clear`, after what the server answered was kept.
   */
  sent(pending: Pending, next: { readonly version: number; readonly epoch: string }): void {
    const now = this.of(pending.criterion)
    if (!now) return
    if (!isSame(now, pending)) return this.put({ ...now, ...next })
    this.#pending.delete(pending.criterion)
    this.#sent.set(pending.criterion, pending)
  }

  /** Removes the files of what was sent. */
  clear(): void {
    for (const [criterion, pending] of this.#sent) {
      const file = this.#file(criterion)
      if (isSame(pendingIn(file), pending)) rmSync(file, { force: true })
    }
    this.#sent.clear()
  }

  drop(criterion: string): void {
    this.#pending.delete(criterion)
    rmSync(this.#file(criterion), { force: true })
  }

  #file(criterion: string): string {
    return join(this.#folder, `${criterion}.json`)
  }
}

/** The assessments for which this person has marks or remarks that are not sent. */
export function assessmentsWithUnsent(folder: string, person: string): string[] {
  const own = join(folder, "unsent", person)
  return namesIn(own).filter((assessment) => {
    const ofAssessment = join(own, assessment)
    return keptIn(ofAssessment).length > 0 || hasUnsentSayings(ofAssessment)
  })
}

function keptIn(folder: string): Pending[] {
  return namesIn(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => pendingIn(join(folder, name)) ?? [])
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function pendingIn(file: string): Pending | undefined {
  const kept = readKept(file)
  // Only this class writes these files, and never in part.
  return typeof kept === "object" && kept !== null ? (kept as Pending) : undefined
}

function isSame(one: Pending | undefined, other: Pending): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
