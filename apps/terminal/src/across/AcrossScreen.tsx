import { type Locale, showFactValue } from "@plumbline/rubric-core"
import { useWindowSize } from "ink"
import { type ReactElement, useState } from "react"
import type { Review } from "../review/review.ts"
import { shownPoints } from "../criterion/criterion-lines.ts"
import { blank, bold, type Line, line, spread, toned, wrapLine } from "../screen/line.ts"
import { useKeys } from "../screen/keys.tsx"
import { ScreenFrame } from "../screen/ScreenFrame.tsx"
import type { Say } from "../screen/texts.ts"

interface AcrossProps {
  readonly reviews: readonly Review[]
  readonly criterion: string
  readonly locale: Locale
  readonly say: Say
  readonly onBack: () => void
  readonly onOpen: (review: Review, place: number) => void
}

/** One criterion for all units side by side, for one uniform standard. */
export function AcrossScreen({ reviews, criterion, locale, say, onBack, onOpen }: AcrossProps): ReactElement {
  const { columns } = useWindowSize()
  const criteria = reviews[0]?.reading.criteria ?? []
  const [place, setPlace] = useState(
    Math.max(
      0,
      criteria.findIndex((one) => one.criterion.id === criterion),
    ),
  )
  const [at, setAt] = useState(0)
  useKeys((input, key) => {
    if (key.leftArrow || input === "p") setPlace(Math.max(0, place - 1))
    else if (key.rightArrow || input === "n") setPlace(Math.min(criteria.length - 1, place + 1))
    else if (key.upArrow) setAt(Math.max(0, at - 1))
    else if (key.downArrow) setAt(Math.min(reviews.length - 1, at + 1))
    else if (key.return) {
      const review = reviews[at]
      if (review) onOpen(review, place)
    } else if (key.escape || input === "q" || input === "x") onBack()
  })
  const now = criteria[place]
  const keys = locale === "zh" ? "↑↓ 单位  ←→ 上下条  Enter 打开  q 返回" : "↑↓ unit  ←→ criterion  Enter open  q back"
  const head = now
    ? [spread(line(bold(say("across"))), line(`（${now.criterion.number}） / ${now.criterion.basePoints}`), columns)]
    : []
  const body = now ? [...wrapLine(line(now.criterion.words.replace(/\n/g, " ")), columns), blank] : []
  for (const [index, review] of reviews.entries())
    body.push(...unitLines(review, place, index === at, columns, locale, say))
  return <ScreenFrame head={head} body={body} foot={[line(toned("quiet", keys))]} />
}

function unitLines(review: Review, place: number, chosen: boolean, width: number, locale: Locale, say: Say): Line[] {
  const reading = review.reading.criteria[place]
  const self = review.reading.self.criteria[place]
  const verified = review.reading.verified.criteria[place]
  if (!reading || !self || !verified) return []
  const values = reading.criterion.facts.map((fact) => {
    const change = reading.standing.changes.find((one) => one.fact === fact.id)
    const given = showFactValue(fact, reading.answer.facts[fact.id], locale)
    return change ? `${given} → ${showFactValue(fact, change.value, locale)}` : given
  })
  const points = line(
    toned("quiet", `${say("self")} `),
    shownPoints(self),
    toned("quiet", `  ${say("verified")} `),
    bold(shownPoints(verified)),
  )
  const name = { text: `${chosen ? "▸" : " "} ${review.data.assessment.unit.name}`, bold: chosen }
  return [spread([name], points, width), ...wrapLine(line("    ", toned("quiet", values.join(" · "))), width, 4), blank]
}
