import type { Person } from "@plumbline/contract"
import type { Locale } from "@plumbline/rubric-core"
import { useWindowSize } from "ink"
import type { ReactElement } from "react"
import { criterionLines } from "../criterion/criterion-lines.ts"
import { finishLines } from "../finishing/finish-lines.ts"
import { useKeys } from "../screen/keys.tsx"
import { EvidenceScreen } from "../evidence/EvidenceScreen.tsx"
import type { Shell } from "../shell/shell.ts"
import { RemarksScreen } from "../remarks/RemarksScreen.tsx"
import type { Line } from "../screen/line.ts"
import { bodyRows, ScreenFrame } from "../screen/ScreenFrame.tsx"
import { promptRows } from "../screen/TextPrompt.tsx"
import type { Say } from "../screen/texts.ts"
import { settleLines } from "../settling/settle-lines.ts"
import { footLines } from "./foot-lines.ts"
import { headLines } from "./head-lines.ts"
import { helpLines } from "./help.ts"
import { reviewKeys } from "./keys.ts"
import type { Review } from "./review.ts"
import { isTyping, ReviewPrompt } from "./ReviewPrompt.tsx"
import { type ReviewSitting, useReview } from "./use-review.ts"

interface ReviewProps {
  readonly review: Review
  /** The place of the criterion to begin with. */
  readonly start: number
  readonly person: Person
  /** Where the person works: files are saved there. */
  readonly shell: Pick<Shell, "folder" | "env">
  readonly locale: Locale
  readonly say: Say
  readonly onBack: () => void
  readonly onAcross: (criterion: string) => void
}

/** One criterion of one unit: the words, the facts, the points and why. */
export function ReviewScreen(props: ReviewProps): ReactElement {
  const { review, start, person, shell, locale, say, onBack, onAcross } = props
  const { columns, rows } = useWindowSize()
  const sitting = useReview(review, start, person, locale, say)
  const typing = isTyping(sitting)
  const beside = sitting.asking.kind === "remarks" || sitting.asking.kind === "evidence"
  const head = headLines(review, sitting.at, columns, locale, say)
  const body = bodyLines(props, sitting, columns)
  const foot = footLines(review, sitting, columns, locale, say)
  const childRows = typing ? promptRows : 0
  const room = bodyRows(rows, head.length, foot.length, childRows)
  const from = Math.min(sitting.scroll, Math.max(0, body.length - room))

  useKeys(reviewKeys({ review, sitting: { ...sitting, scroll: from }, page: room - 1, onBack, onAcross }), {
    isActive: !typing && !beside,
  })
  const { at } = sitting
  const onClose = () => sitting.ask({ kind: "nothing" })
  if (sitting.asking.kind === "evidence")
    return <EvidenceScreen {...{ review, at, shell, locale, say }} onBack={onClose} />
  if (beside) return <RemarksScreen {...{ review, at, person, locale, say }} onBack={onClose} />
  return (
    <ScreenFrame head={head} body={body} from={from} foot={foot} childRows={childRows}>
      {typing && <ReviewPrompt {...{ sitting, locale, say, columns }} row={head.length + room + 2} />}
    </ScreenFrame>
  )
}

function bodyLines({ review, locale, say }: ReviewProps, sitting: ReviewSitting, width: number): Line[] {
  const { asking, at, current: reading, chosenFact } = sitting
  const self = review.reading.self.criteria[at]
  const verified = review.reading.verified.criteria[at]
  if (!reading || !self || !verified) return []
  switch (asking.kind) {
    case "help":
      return helpLines(locale)
    case "finish":
      return finishLines(review, width, locale, say)
    case "settle":
      return settleLines(reading, width, locale, say)
    default:
      return criterionLines({ reading, self, verified, chosenFact, width, locale, say }, review)
  }
}
