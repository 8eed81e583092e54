import { type Person, type Remark, type Thread, threadsOf } from "@plumbline/contract"
import type { Saying } from "../offline/sayings.ts"

/** A remark on the screen; `unsent` is what of it the server does not have: its words, or that it is closed. */
export interface ShownRemark extends Remark {
  readonly unsent?: Saying
}

interface Parts {
  readonly remarks: readonly Remark[]
  readonly unsent: readonly Saying[]
  readonly person: Pick<Person, "id" | "name">
}

/**
 * What was said about a criterion, and below it what was said about the whole assessment; with what is not sent yet laid over.
 * A question whose closing is not sent is still open.
 */
export function threadsAbout(criterion: string, { remarks, unsent, person }: Parts): readonly Thread<ShownRemark>[] {
  const shown: ShownRemark[] = remarks.map((remark) => {
    const closing = unsent.find(({ said }) => said.kind === "close" && said.question === remark.id)
    return closing && remark.closedAt === undefined ? { ...remark, unsent: closing } : remark
  })
  for (const saying of unsent) {
    const { said, key: id, at } = saying
    if (said.kind === "close") continue
    const about = said.kind === "ask" ? { criterion: said.criterion } : { replyTo: said.question }
    shown.push({ id, ...about, text: said.text, by: person.name, byPerson: person.id, at, unsent: saying })
  }
  const threads = threadsOf(shown)
  return [
    ...threads.filter(({ question }) => question.criterion === criterion),
    ...threads.filter(({ question }) => question.criterion === undefined),
  ]
}

/** How many questions about a criterion nobody has closed. */
export function openQuestions(remarks: readonly Remark[], criterion: string): number {
  return remarks.filter((one) => one.criterion === criterion && isOpenQuestion(one)).length
}

function isOpenQuestion({ replyTo, closedAt }: Remark): boolean {
  return replyTo === undefined && closedAt === undefined
}
