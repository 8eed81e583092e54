import { join } from "node:path"
import type { MarkBody } from "@plumbline/contract"
import { readKept, writeDurably } from "./durable-file.ts"

/** A mark that the server does not have yet; `null` takes one back. */
export interface Pending {
  readonly criterion: string
  readonly body: MarkBody | null
  /** The version of the own mark that this one follows. */
  readonly version: number
  readonly epoch: string
}

/**
 * Marks on their way to the server, one file for each assessment and person. What `put` was given is on disk when it returns,
 * so that a terminal may be killed at any moment.
 */
export class Journal {
  readonly #file: string
  #pending: ReadonlyMap<string, Pending>

  constructor(folder: string, person: string, assessment: string) {
    this.#file = join(folder, "unsent", `${person}.${assessment}.json`)
    const kept = readKept(this.#file)
    // Only this class writes the file.
    const list = Array.isArray(kept) ? (kept as Pending[]) : []
    this.#pending = new Map(list.map((pending) => [pending.criterion, pending]))
  }

  all(): readonly Pending[] {
    return [...this.#pending.values()]
  }

  of(criterion: string): Pending | undefined {
    return this.#pending.get(criterion)
  }

  put(pending: Pending): void {
    this.#keep(new Map(this.#pending).set(pending.criterion, pending))
  }

  /** Forgets one that the server has taken, unless another has followed it meanwhile. */
  sent(pending: Pending, next: { readonly version: number; readonly epoch: string }): void {
    const pendingNow = this.#pending.get(pending.criterion)
    if (!pendingNow) return
    const rest = new Map(this.#pending)
    if (pendingNow === pending) rest.delete(pending.criterion)
    else rest.set(pending.criterion, { ...pendingNow, ...next })
    this.#keep(rest)
  }

  drop(criterion: string): void {
    const rest = new Map(this.#pending)
    rest.delete(criterion)
    this.#keep(rest)
  }

  #keep(pending: ReadonlyMap<string, Pending>): void {
    writeDurably(this.#file, JSON.stringify([...pending.values()]))
    this.#pending = pending
  }
}
