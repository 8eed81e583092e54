import type { Kysely } from "kysely"
import type { Tables } from "./tables.ts"

const most = 5000

/** What was read of a database, for as long as nothing in it has changed. */
export class Memory {
  readonly #version: () => number
  #forgotten = 0
  #known = ""
  #kept = new Map<string, Promise<unknown>>()

  /** The version moves whenever another connection, of this process or of another, has committed something. */
  constructor(version: () => number) {
    this.#version = version
  }

  /** This connection itself changes something. */
  forget(): void {
    this.#forgotten += 1
  }

  recall<Value>(key: string, read: () => Promise<Value>): Promise<Value> {
    const version = `${this.#forgotten} ${this.#version()}`
    if (version !== this.#known || this.#kept.size >= most) {
      this.#known = version
      // A new map, so that what is still being read of the old version is not kept as of this one.
      this.#kept = new Map()
    }
    const kept = this.#kept
    // What was kept under a key was read by the reader of that key.
    const known = kept.get(key) as Promise<Value> | undefined
    if (known) return known
    const value = read()
    kept.set(key, value)
    value.catch(() => kept.delete(key))
    return value
  }
}

const readers = new WeakMap<Kysely<Tables>, Memory>()
const writers = new WeakMap<Kysely<Tables>, Memory>()

export function giveMemory(db: Kysely<Tables>, of: { readonly reads: Memory } | { readonly writes: Memory }): void {
  if ("reads" in of) readers.set(db, of.reads)
  else writers.set(db, of.writes)
}

/** Reads something, or remembers it where nothing at all was changed since; inside a write it is read each time. */
export function remembered<Value>(db: Kysely<Tables>, key: string, read: () => Promise<Value>): Promise<Value> {
  return readers.get(db)?.recall(key, read) ?? read()
}

/**
 * The same inside a write, for what only audited changes move: every event but those of answers makes the connection forget. Only
 * for a write that has changed nothing yet.
 */
export function rememberedByWrites<Value>(db: Kysely<Tables>, key: string, read: () => Promise<Value>): Promise<Value> {
  return writers.get(db)?.recall(key, read) ?? read()
}

/** A change through this very connection: what was read through it before is not to be remembered. */
export function forget(db: Kysely<Tables>): void {
  writers.get(db)?.forget()
}
