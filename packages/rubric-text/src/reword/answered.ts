import type { Span } from "@plumbline/rubric-core"
import type { Reading } from "../reading/reading.ts"

/** Which candidate was chosen for a question, by the places of both in the reading. */
export type Choices = ReadonlyMap<number, number>

/** A reading as its questions were answered: the chosen candidates stand in place of what was only proposed. */
export function answered(reading: Reading, choices: Choices): Reading {
  let clauses = reading.clauses
  for (const [asked, chosen] of choices) {
    const question = reading.questions[asked]
    const candidate = question?.candidates[chosen]
    if (!question || !candidate) continue
    const others = clauses.filter(({ certainty, says }) => certainty !== "asked" || !overlap(says, question.at))
    clauses = [...others, ...candidate.clauses]
  }
  return {
    ...reading,
    clauses: clauses.toSorted((a, b) => a.says[0] - b.says[0]),
    questions: reading.questions.filter((_, at) => !choices.has(at)),
  }
}

const overlap = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b
