import type { Criterion, ReadingQuestion } from "@plumbline/rubric-core"
import type { Reading } from "../reading/reading.ts"
import { draftClauses } from "./clauses.ts"
import { withProposed } from "./proposed.ts"
import { draftQuestions } from "./questions.ts"

/** What a criterion is beside its reading. */
export interface DraftOf {
  /** Its clauses and facts are numbered under this id: c7.1, c7.f1. */
  readonly id: string
  readonly number: string
  /** The words that were read. */
  readonly words: string
  /** Base points, a decimal string. */
  readonly base: string
}

/** A criterion of a draft, and what its words leave open. */
export interface Draft {
  readonly criterion: Criterion
  readonly questions: readonly ReadingQuestion[]
  /** Places that clauses are about by name; they compare with the field `place` of a unit's profile. */
  readonly places: readonly string[]
}

/**
 * A reading as a criterion of a rubric: its clauses and groups, the questions of fact they need, and a question wherever the words
 * leave something open or were not read. What is only proposed is computed until its question is answered.
 *
 * @example draft(read(words, { base: "2" }), { id: "c7", number: "7", words, base: "2" }).criterion.facts.length
 */
export function draft(reading: Reading, { id, number, words, base }: DraftOf): Draft {
  const { places, ...drafted } = draftClauses(withProposed(reading), words, id)
  const material = reading.evidence === undefined ? "" : words.slice(...reading.evidence).replace(/^[（(]|[）)]$/g, "")
  const evidence = material === "" ? {} : { evidence: { zh: material, en: material } }
  const criterion = { id, number, words, basePoints: base, start: reading.start, ...drafted, ...evidence }
  return { criterion, questions: draftQuestions(reading, words, id), places }
}
