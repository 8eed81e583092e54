import type { AnswerChange } from "./draft.ts"

export type UnstoredEdits = Readonly<Record<string, AnswerChange>>

/**
 * A last place for edits that the page's database has not finished writing when the page goes away: browsers break off
 * such writes, but let a page write here in the same instant.
 */
export interface Journal {
  /** Keeps edits by criterion; an empty record forgets what this page kept before. */
  write(edits: UnstoredEdits): void
  /** Hands over what pages that have gone away left, once. */
  take(): readonly UnstoredEdits[]
}

/** A journal in the browser's local storage, one entry for each page. */
export function browserJournal(person: string, assessment: string): Journal {
  const prefix = `plumbline.unstored.${person}.${assessment}.`
  const own = prefix + Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join("")
  return {
    write(edits) {
      quietly(() => {
        if (Object.keys(edits).length === 0) localStorage.removeItem(own)
        else localStorage.setItem(own, written(edits))
      })
    },
    take() {
      const taken: UnstoredEdits[] = []
      quietly(() => {
        for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
          const left = localStorage.getItem(key)
          localStorage.removeItem(key)
          if (left !== null) taken.push(read(left))
        }
      })
      return taken
    },
  }
}

/** What is cleared is `undefined`, which JSON would drop: it is written as `null`, which no answer holds at its top. */
export function written(edits: UnstoredEdits): string {
  return JSON.stringify(edits, (_, value: unknown) => (value === undefined ? null : value))
}

export function read(text: string): UnstoredEdits {
  // Only `written` writes here.
  const edits = JSON.parse(text) as Record<string, AnswerChange>
  return Object.fromEntries(
    Object.entries(edits).map(([criterion, change]) => [
      criterion,
      {
        ...change,
        ...(change.facts ? { facts: withCleared(change.facts) } : {}),
        ...(change.lists ? { lists: withCleared(change.lists) } : {}),
      },
    ]),
  )
}

function withCleared<Value>(record: Readonly<Record<string, Value | undefined>>): Record<string, Value | undefined> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, value ?? undefined]))
}

function quietly(use: () => void): void {
  try {
    use()
  } catch {
    // Storage is forbidden or full: the page's database, or the page itself, is then the only place.
  }
}
