import { may, type Person } from "@plumbline/contract"
import { useState } from "react"
import type { Review } from "../review/review.ts"
import type { Say } from "../screen/texts.ts"

export interface AcrossSitting {
  /** The place of the criterion, and of the unit. */
  readonly place: number
  readonly at: number
  readonly notice: string
  readonly goTo: (place: number) => void
  readonly choose: (at: number) => void
  readonly agree: () => void
  readonly undo: () => void
}

/** One criterion over all units: moving about, and agreeing unit by unit. */
export function useAcross(reviews: readonly Review[], start: number, person: Person, say: Say): AcrossSitting {
  const [place, setPlace] = useState(start)
  const [at, setAt] = useState(0)
  const [notice, setNotice] = useState("")
  const [agreed, setAgreed] = useState<readonly Review[]>([])
  const criteria = reviews[0]?.reading.criteria ?? []

  return {
    place,
    at,
    notice,
    goTo(to) {
      setPlace(Math.max(0, Math.min(criteria.length - 1, to)))
      setNotice("")
    },
    choose(to) {
      setAt(Math.max(0, Math.min(reviews.length - 1, to)))
      setNotice("")
    },
    agree() {
      const review = reviews[at]
      const one = review?.reading.criteria[place]
      if (!review || !one) return
      const permission = may(person, "verify", review.reading.standing)
      if (!permission.ok) return setNotice(say(permission.because === "state" ? "locked" : "notYours"))
      review.mark(one.criterion.id, { verdict: "agreed", changes: [], sawVersion: one.answer.version })
      setAgreed([...agreed, review])
      setNotice("")
      return setAt(Math.min(reviews.length - 1, at + 1))
    },
    undo() {
      const last = agreed.at(-1)
      if (!last) return setNotice(say("nothingToUndo"))
      last.undo()
      setAgreed(agreed.slice(0, -1))
      return setAt(reviews.indexOf(last))
    },
  }
}
