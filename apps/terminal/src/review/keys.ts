import { fingerprintOf } from "@plumbline/rubric-core"
import type { OnKey } from "../screen/keys.tsx"
import { mayFinish, unfinished } from "../finishing/finish-lines.ts"
import type { Review } from "./review.ts"
import type { ReviewSitting } from "./use-review.ts"

interface Around {
  readonly review: Review
  readonly sitting: ReviewSitting
  /** Rows of the body that are shown, and the row it is scrolled to. */
  readonly page: number
  readonly onBack: () => void
  readonly onAcross: (criterion: string) => void
}

/** What each key does on a criterion, or to the question that is open. */
export function reviewKeys({ review, sitting, page, onBack, onAcross }: Around): OnKey {
  const { asking, at, scroll } = sitting
  const letters: Readonly<Record<string, () => void>> = {
    a: sitting.agree,
    A: sitting.askRest,
    e: sitting.editFact,
    n: () => sitting.go(at + 1),
    p: () => sitting.go(at - 1),
    j: () => sitting.chooseFact(1),
    k: () => sitting.chooseFact(-1),
    m: sitting.nextUnmarked,
    g: () => sitting.ask({ kind: "jump" }),
    "/": () => sitting.ask({ kind: "search" }),
    u: sitting.undo,
    w: sitting.insist,
    d: sitting.giveUp,
    f: () => sitting.ask({ kind: "finish" }),
    s: sitting.askSettle,
    c: () => sitting.ask({ kind: "remarks" }),
    o: () => sitting.ask({ kind: "evidence" }),
    r: () => void review.refresh(),
    x: () => sitting.current && onAcross(sitting.current.criterion.id),
    "?": () => sitting.ask({ kind: "help" }),
    " ": () => sitting.scrollTo(scroll + page),
    q: onBack,
  }
  const closeQuestion = () => sitting.ask({ kind: "nothing" })

  return (input, key) => {
    switch (asking.kind) {
      case "confirmRest":
        return input === "y" ? sitting.agreeRest() : closeQuestion()
      case "finish":
        if (input === "y" && mayFinish(unfinished(review)))
          return sitting.finish(fingerprintOf(review.reading.verified))
        return input === "m" ? sitting.nextUnmarked() : closeQuestion()
      case "settle":
        return /^[1-9]$/.test(input) ? sitting.settle(Number(input) - 1) : closeQuestion()
      case "help":
        return closeQuestion()
      default:
    }
    if (key.escape) return onBack()
    if (key.upArrow) return sitting.chooseFact(-1)
    if (key.downArrow) return sitting.chooseFact(1)
    if (key.leftArrow) return sitting.go(at - 1)
    if (key.rightArrow) return sitting.go(at + 1)
    if (key.return) return sitting.editFact()
    if (key.pageDown) return sitting.scrollTo(scroll + page)
    if (key.pageUp) return sitting.scrollTo(scroll - page)
    if (key.home) return sitting.go(0)
    if (key.end) return sitting.go(review.reading.criteria.length - 1)
    if (!key.ctrl && !key.meta && Object.hasOwn(letters, input)) letters[input]?.()
  }
}
