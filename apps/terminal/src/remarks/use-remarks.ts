import { may, mayClose, type Person, type Thread } from "@plumbline/contract"
import { useState } from "react"
import type { Review } from "../review/review.ts"
import type { Say } from "../screen/texts.ts"
import { type ShownRemark, threadsAbout } from "./threads.ts"

/** What is being typed: a question of one's own, or an answer. */
export type Writing = { readonly question?: string; readonly fault?: string }

export interface RemarksSitting {
  readonly threads: readonly Thread<ShownRemark>[]
  readonly chosen: number
  readonly writing: Writing | undefined
  readonly notice: string
  readonly choose: (by: number) => void
  readonly ask: () => void
  readonly answer: () => void
  readonly write: (text: string) => void
  readonly stopWriting: () => void
  readonly close: () => void
  readonly giveUp: () => void
}

const most = 4000

/** The remarks on one criterion, key by key. */
export function useRemarks(review: Review, criterion: string, person: Person, say: Say): RemarksSitting {
  // By its id, for threads change places as they are answered and closed.
  const [choice, setChoice] = useState("")
  const [writing, setWriting] = useState<Writing>()
  const [notice, setNotice] = useState("")
  const { remarks } = review.data.assessment
  const threads = threadsAbout(criterion, { remarks, unsent: review.remarks.unsent, person })
  const found = threads.findIndex(({ question }) => question.id === review.remarks.idOf(choice))
  const chosen = Math.max(0, found)
  const thread = threads[chosen]

  const begin = (next: Writing) => {
    const allowed = may(person, "remark", review.reading.standing).ok
    setNotice(allowed ? "" : say("mayNotRemark"))
    if (allowed) setWriting(next)
  }
  /** Does something with the chosen question, where the server has it. */
  const withQuestion = (act: (question: ShownRemark) => void) => {
    if (!thread) setNotice(say("nothingChosen"))
    else if (thread.question.unsent?.said.kind === "ask") setNotice(say("remarkNotSent"))
    else if (thread.question.closedAt !== undefined) setNotice(say("remarkIsClosed"))
    else act(thread.question)
  }

  return {
    threads,
    chosen,
    writing,
    notice,
    choose(by) {
      const at = Math.max(0, Math.min(threads.length - 1, chosen + by))
      setChoice(threads[at]?.question.id ?? "")
      setNotice("")
    },
    ask: () => begin({}),
    answer: () => withQuestion(({ id }) => begin({ question: id })),
    write(typed) {
      const text = typed.trim()
      if (text === "") return setWriting({ ...writing, fault: say("remarkEmpty") })
      if (text.length > most) return setWriting({ ...writing, fault: say("remarkLong", { count: text.length }) })
      const question = writing?.question
      if (question === undefined) setChoice(review.say({ kind: "ask", criterion, text }).key)
      else review.say({ kind: "answer", question, text })
      setWriting(undefined)
      return setNotice(say("saidIt"))
    },
    stopWriting: () => setWriting(undefined),
    close() {
      withQuestion((question) => {
        const allowed = may(person, "remark", review.reading.standing).ok
        if (!allowed || !mayClose(person, question)) return setNotice(say(allowed ? "mayNotClose" : "mayNotRemark"))
        if (question.unsent === undefined) review.say({ kind: "close", question: question.id })
        return setNotice(say("saidIt"))
      })
    },
    giveUp() {
      const unsent = [...(thread?.answers ?? []), ...(thread ? [thread.question] : [])].findLast(
        (remark) => remark.unsent !== undefined,
      )?.unsent
      if (unsent) review.unsay(unsent)
      setNotice(unsent ? "" : say("nothingToGiveUp"))
    },
  }
}
