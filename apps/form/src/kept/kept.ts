import { type DBSchema, type IDBPDatabase, openDB } from "idb"

interface KeptSchema extends DBSchema {
  kept: { key: string; value: Kept<unknown> }
}

/** What the server said the last time, and when. */
export interface Kept<Value> {
  readonly value: Value
  /** UTC, ISO 8601. */
  readonly at: string
}

let opening: Promise<IDBPDatabase<KeptSchema> | undefined> | undefined

/** The browser's database, or nothing where it forbids one: then nothing is kept and everything is fetched. */
function database(): Promise<IDBPDatabase<KeptSchema> | undefined> {
  opening ??= openDB<KeptSchema>("plumbline-form", 1, {
    upgrade(created) {
      created.createObjectStore("kept")
    },
  }).catch(() => undefined)
  return opening
}

/** Keeps what the server said, for the next start without a network. */
export async function keep<Value>(key: string, value: Value, at = new Date()): Promise<void> {
  try {
    await (await database())?.put("kept", { value, at: at.toISOString() }, key)
  } catch {
    // A full disk must not stop the work; the page then only cannot be opened without a network.
  }
}

/** What was kept under a key. The caller knows what it kept there: keys are routes, and values what those routes answer. */
export async function kept<Value>(key: string): Promise<Kept<Value> | undefined> {
  try {
    // Only `keep` writes here, under the same key.
    return (await (await database())?.get("kept", key)) as Kept<Value> | undefined
  } catch {
    return undefined
  }
}

/** Forgets everything that was kept for someone who signs out on a shared computer; unsent drafts are not here. */
export async function forgetKept(): Promise<void> {
  try {
    await (await database())?.clear("kept")
  } catch {
    // Nothing was kept.
  }
}
