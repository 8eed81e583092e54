import { displayPoints, type Locale, showFactValue } from "@plumbline/rubric-core"
import { shownPoints } from "../criterion/criterion-lines.ts"
import { standingSpan } from "../review/head-lines.ts"
import type { Review } from "../review/review.ts"
import { blank, bold, type Line, line, spread, toned, wrapLine } from "../screen/line.ts"
import type { Say } from "../screen/texts.ts"

interface AcrossView {
  readonly reviews: readonly Review[]
  readonly place: number
  readonly at: number
  readonly width: number
  readonly locale: Locale
  readonly say: Say
}

/** The words of the criterion, then every unit with its facts and points; `row` is where the chosen unit stands. */
export function acrossLines(view: AcrossView): { readonly lines: Line[]; readonly row: number } {
  const { reviews, place, at, width } = view
  const criterion = reviews[0]?.reading.criteria[place]?.criterion
  if (!criterion) return { lines: [], row: 0 }
  const lines: Line[] = [...wrapLine(line(criterion.words.replace(/\n/g, " ")), width), blank]
  let row = 0
  for (const [index, review] of reviews.entries()) {
    if (index === at) row = lines.length
    lines.push(...unitLines(review, index === at, view))
  }
  return { lines, row }
}

function unitLines(review: Review, chosen: boolean, { place, width, locale, say }: AcrossView): Line[] {
  const reading = review.reading.criteria[place]
  const self = review.reading.self.criteria[place]
  const verified = review.reading.verified.criteria[place]
  if (!reading || !self || !verified) return []
  const points = line(
    toned("quiet", `${say("self")} `),
    shownPoints(self),
    toned("quiet", `  ${say("verified")} `),
    bold(shownPoints(verified)),
    toned("quiet", ` / ${displayPoints(verified.basePoints)}`),
  )
  const name = { text: `${chosen ? "▸" : " "} ${review.data.assessment.unit.name}  `, bold: chosen }
  const values = reading.criterion.facts.map((fact) => {
    const change = reading.standing.changes.find((one) => one.fact === fact.id)
    const given = showFactValue(fact, reading.answer.facts[fact.id], locale)
    return change ? `${given} → ${showFactValue(fact, change.value, locale)}` : given
  })
  const grounds = reading.answer.grounds.trim().replace(/\s*\n\s*/g, " ")
  return [
    spread([name, standingSpan(reading, say)], points, width),
    ...wrapLine(line("    ", values.join(" · ")), width, 4),
    ...(chosen && grounds !== ""
      ? wrapLine(line("    ", toned("quiet", `${say("grounds")}：${grounds}`)), width, 4)
      : []),
    blank,
  ]
}
