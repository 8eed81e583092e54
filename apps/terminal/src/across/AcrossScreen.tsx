import type { Person } from "@plumbline/contract"
import type { Locale } from "@plumbline/rubric-core"
import { useWindowSize } from "ink"
import type { ReactElement } from "react"
import type { Review } from "../review/review.ts"
import { useKeys } from "../screen/keys.tsx"
import { bold, line, spread, toned } from "../screen/line.ts"
import { bodyRows, ScreenFrame } from "../screen/ScreenFrame.tsx"
import { showRow } from "../screen/show-row.ts"
import type { Say } from "../screen/texts.ts"
import { acrossLines } from "./across-lines.ts"
import { useAcross } from "./use-across.ts"

interface AcrossProps {
  readonly reviews: readonly Review[]
  /** The place of the criterion to begin with. */
  readonly start: number
  readonly person: Person
  readonly locale: Locale
  readonly say: Say
  readonly onBack: (place: number) => void
  readonly onOpen: (review: Review, place: number) => void
}

const keys = {
  zh: "a 同意  ↑↓ 单位  ←→ 上下条  Enter 打开该单位  u 撤销  q 返回",
  en: "a agree  ↑↓ unit  ←→ criterion  Enter open the unit  u undo  q back",
} as const

/** One criterion for all units side by side, for one uniform standard. */
export function AcrossScreen(props: AcrossProps): ReactElement {
  const { reviews, start, person, locale, say, onBack, onOpen } = props
  const { columns, rows } = useWindowSize()
  const sitting = useAcross(reviews, start, person, say)
  const { place, at, notice } = sitting
  useKeys((input, key) => {
    if (key.leftArrow || input === "p") return sitting.goTo(place - 1)
    if (key.rightArrow || input === "n") return sitting.goTo(place + 1)
    if (key.upArrow || input === "k") return sitting.choose(at - 1)
    if (key.downArrow || input === "j") return sitting.choose(at + 1)
    if (input === "a") return sitting.agree()
    if (input === "u") return sitting.undo()
    if (key.return) {
      const review = reviews[at]
      return review && onOpen(review, place)
    }
    if (key.escape || input === "q" || input === "x") return onBack(place)
  })
  const criterion = reviews[0]?.reading.criteria[place]?.criterion
  const number = criterion ? `（${criterion.number}）` : ""
  const unsent = reviews.reduce((sum, review) => sum + review.unsent, 0)
  const head = [spread(line(bold(say("across")), `  ${number}`), line(toned("quiet", person.name)), columns)]
  const waiting = unsent > 0 ? toned("ask", `◑ ${say("unsentShort", { count: unsent })}`) : toned("gained", "✓")
  const foot = [spread(line(toned("ask", notice)), line(waiting), columns), line(toned("quiet", keys[locale]))]
  const { lines, row } = acrossLines({ reviews, place, at, width: columns, locale, say })
  const from = showRow(row, lines.length, bodyRows(rows, head.length, foot.length, 0))
  return <ScreenFrame head={head} body={lines} from={from} foot={foot} />
}
