import { type Clause, clausesIn, type Criterion, type Span } from "@plumbline/rubric-core"

/** A run of a criterion's words, and the clauses that compute it. */
export interface Phrase {
  readonly text: string
  readonly clauses: readonly Clause[]
}

/**
 * Cuts the words where clauses begin and end. Where spans overlap (two faults that share "各扣1分"), the shared words belong to
 * both.
 */
export function phrasesOf(criterion: Criterion): readonly Phrase[] {
  const clauses = clausesIn(criterion.clauses)
  const cuts = [0, criterion.words.length, ...clauses.flatMap(({ says }) => [...says])]
  const ends = [...new Set(cuts)].sort((a, b) => a - b)
  return ends.slice(1).map((to, index) => {
    const from = ends[index] ?? 0
    return { text: criterion.words.slice(from, to), clauses: clauses.filter(({ says }) => holds(says, from, to)) }
  })
}

function holds([start, end]: Span, from: number, to: number): boolean {
  return start <= from && to <= end
}
