import type { ReadingQuestion, Span } from "@plumbline/rubric-core"
import type { Reading } from "../reading/reading.ts"
import { proposedBy } from "./proposed.ts"

/** What a reading leaves open, as questions of the draft: what it asks, and the words that it could not read. */
export function draftQuestions(reading: Reading, words: string, id: string): ReadingQuestion[] {
  const proposed = proposedBy(reading)
  const asked = reading.questions.map((question, index): ReadingQuestion => {
    const { at, ask, candidates } = question
    return {
      id: `${id}.q${index + 1}`,
      at: [placed(id, at)],
      ask,
      candidates: candidates.map(({ means }) => means),
      ...(proposed.has(question) ? { chosen: 0 } : {}),
    }
  })
  const left = reading.unread.map((at, index): ReadingQuestion => {
    const quote = words.slice(...at).trim()
    return {
      id: `${id}.u${index + 1}`,
      at: [placed(id, at)],
      ask: { zh: `“${quote}”没有读成规则，应如何计分？`, en: `“${quote}” was not read as a rule. How does it score?` },
      candidates: [],
    }
  })
  return [...asked, ...left]
}

function placed(criterion: string, [from, to]: Span) {
  return from < to ? { criterion, span: [from, to] as const } : { criterion }
}
