import type { Person } from "../people/person.ts"
import type { Remark } from "../routes/types.ts"

/** A question with its answers, in the order in which they were said. */
export interface Thread<Said extends Remark = Remark> {
  readonly question: Said
  readonly answers: readonly Said[]
}

/** Remarks as questions with their answers; those that are still open come first. */
export function threadsOf<Said extends Remark>(remarks: readonly Said[]): readonly Thread<Said>[] {
  const threads = remarks
    .filter(({ replyTo }) => replyTo === undefined)
    .map((question) => ({ question, answers: remarks.filter(({ replyTo }) => replyTo === question.id) }))
  return [
    ...threads.filter(({ question }) => question.closedAt === undefined),
    ...threads.filter(({ question }) => question.closedAt !== undefined),
  ]
}

/** Whether a person may close a question, where remarks may be made at all: whoever asked, or the centre. */
export function mayClose({ id, role }: Pick<Person, "id" | "role">, { byPerson }: Pick<Remark, "byPerson">): boolean {
  return byPerson === id || role === "administrator"
}
