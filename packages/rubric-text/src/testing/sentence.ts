/** A clause as a list of sentences states it: the plain exchange form without its place in the words. */
type StatedClause = Readonly<Record<string, unknown>>

/** A sentence with the reading that is right for it. */
export interface Sentence {
  readonly id: string
  readonly text: string
  /** Base points of the criterion, a decimal string. */
  readonly base?: string
  readonly start: "full" | "empty"
  readonly clauses: readonly StatedClause[]
  readonly groups?: Readonly<Record<string, { readonly combine: "sum" | "highest"; readonly cap?: string }>>
  /** A question must be asked about it; its clauses may be proposed at most. */
  readonly ask?: boolean
}

/** The sentences of a list. Throws a TypeError that names the first row which is none. */
export function sentencesIn(rows: unknown): readonly Sentence[] {
  if (!Array.isArray(rows)) throw new TypeError("A list of sentences is a JSON array")
  return rows.map((row: unknown, index) => {
    if (isSentence(row)) return row
    throw new TypeError(`Row ${index + 1} is no sentence with its reading`)
  })
}

function isSentence(row: unknown): row is Sentence {
  if (typeof row !== "object" || row === null) return false
  const { id, text, base, start, clauses } = Object.fromEntries(Object.entries(row))
  return (
    typeof id === "string" &&
    typeof text === "string" &&
    (base === undefined || typeof base === "string") &&
    (start === "full" || start === "empty") &&
    Array.isArray(clauses)
  )
}
