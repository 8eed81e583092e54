import type { Span } from "@plumbline/rubric-core"
import type { ReadClause, Reading, ReadQuestion } from "../reading/reading.ts"

/**
 * What a draft computes until a question is answered: its first candidate, where nothing else is read from the words that it
 * is about. Without one a criterion that rests on a judgement alone could move nothing.
 */
export function proposedBy({ questions, clauses }: Reading): ReadonlyMap<ReadQuestion, readonly ReadClause[]> {
  const proposed = new Map<ReadQuestion, readonly ReadClause[]>()
  for (const question of questions) {
    const [first] = question.candidates
    const isFree = !clauses.some(({ says }) => overlap(says, question.at))
    if (first && isFree && first.clauses.length > 0) proposed.set(question, first.clauses)
  }
  return proposed
}

/** A reading with what is proposed in it, in the order of the words. */
export function withProposed(reading: Reading): Reading {
  const own = [...proposedBy(reading).values()].flat()
  const marked = reading.evidence === undefined ? own : own.map((clause) => ({ ...clause, evidence: true as const }))
  return { ...reading, clauses: [...reading.clauses, ...marked].toSorted((a, b) => a.says[0] - b.says[0]) }
}

const overlap = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b
