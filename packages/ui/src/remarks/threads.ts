import type { Remark } from "@plumbline/contract"

/** A question with its answers, in the order in which they were said. */
export interface Thread {
  readonly question: Remark
  readonly answers: readonly Remark[]
}

/** Remarks as questions with their answers; those that are still open come first. */
export function threadsOf(remarks: readonly Remark[]): readonly Thread[] {
  const threads = remarks
    .filter(({ replyTo }) => replyTo === undefined)
    .map((question) => ({ question, answers: remarks.filter(({ replyTo }) => replyTo === question.id) }))
  return [
    ...threads.filter(({ question }) => !question.closedAt),
    ...threads.filter(({ question }) => question.closedAt),
  ]
}
