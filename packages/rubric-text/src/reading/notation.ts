import type { Span } from "@plumbline/rubric-core"
import type { ReadClause, Reading } from "./reading.ts"

/** A clause in the plain exchange form. */
export type NotedClause = Omit<ReadClause, "certainty" | "about"> & { readonly unsure?: true }

/** A reading in the plain exchange form, one JSON object a line. */
export interface NotedReading {
  readonly id: string
  readonly start: "full" | "empty"
  readonly clauses: readonly NotedClause[]
  readonly groups: Readonly<Record<string, { readonly combine: "sum" | "highest"; readonly cap?: string }>>
  readonly questions: readonly { readonly at: Span; readonly ask: string; readonly candidates: readonly unknown[] }[]
  readonly unread: readonly { readonly at: Span; readonly words: string }[]
}

/** A reading as it is printed and compared. */
export function noted(id: string, words: string, { start, clauses, groups, questions, unread }: Reading): NotedReading {
  return {
    id,
    start,
    clauses: clauses.map(notedClause),
    groups: Object.fromEntries(
      Object.entries(groups).map(([name, { combine, cap }]) => [
        name,
        { combine, ...(cap === undefined ? {} : { cap }) },
      ]),
    ),
    questions: questions.map(({ at, ask, candidates }) => ({
      at,
      ask: ask.zh,
      candidates: candidates.map((candidate) => ({
        means: candidate.means.zh,
        clauses: candidate.clauses.map(notedClause),
      })),
    })),
    unread: unread.map((at) => ({ at, words: words.slice(...at) })),
  }
}

export function notedClause(clause: ReadClause): NotedClause {
  const { certainty, about: _about, ...plain } = clause
  return certainty === "asked" ? { ...plain, unsure: true } : plain
}
