import { displayPoints, type Locale, placedCriteria, settledPoints } from "@plumbline/rubric-core"
import { shownPoints } from "../criterion/criterion-lines.ts"
import { bold, type Line, line, type Span, spread, toned } from "../screen/line.ts"
import { openQuestions } from "../remarks/threads.ts"
import { type Say, stateWord } from "../screen/texts.ts"
import type { CriterionReading } from "./reading.ts"
import type { Review } from "./review.ts"

/** Two rows: the unit with its sum, and the criterion with where it stands. */
export function headLines(review: Review, at: number, columns: number, locale: Locale, say: Say): Line[] {
  const { reading, data } = review
  const { verified } = reading
  const marked = reading.criteria.filter(({ own }) => own !== undefined).length
  const total = verified.complete
    ? displayPoints(verified.total)
    : `${say("provisional")} ${displayPoints(settledPoints(verified))}`
  const unit = line(bold(data.assessment.unit.name), `  ${stateWord(data.assessment.state, locale)}`)
  const sums = line(
    toned("quiet", `${say("verified")} `),
    bold(total),
    toned("quiet", ` / ${displayPoints(verified.attainable)}  ${say("marked")} ${marked}/${reading.criteria.length}`),
  )
  return [spread(unit, sums, columns), ...criterionRow(review, at, columns, say)]
}

function criterionRow({ reading, data }: Review, at: number, columns: number, say: Say): Line[] {
  const [current, self, verified] = [reading.criteria[at], reading.self.criteria[at], reading.verified.criteria[at]]
  if (!current || !self || !verified) return []
  const openRemarks = openQuestions(data.assessment.remarks, current.criterion.id)
  const { item } = placedCriteria(data.rubric)[at] ?? {}
  const points = line(
    toned("quiet", `${say("self")} `),
    shownPoints(self),
    toned("quiet", `  ${say("verified")} `),
    bold(shownPoints(verified)),
    toned("quiet", ` / ${displayPoints(verified.basePoints)}`),
  )
  const place = line(
    bold(`（${current.criterion.number}）`),
    standingSpan(current, say),
    toned("ask", openRemarks === 0 ? "" : `  ⚑ ${say("remarksShort", { count: openRemarks })}`),
    toned("quiet", item ? `  ${item.number}. ${item.name}` : ""),
  )
  return [spread(place, points, columns)]
}

/** Where a criterion stands, by sign and word. */
export function standingSpan({ own, standing, clash }: CriterionReading, say: Say): Span {
  if (clash) return toned("ask", `⚑ ${say("notSent")}`)
  switch (standing.standing) {
    case "differs":
      return toned("ask", `⚑ ${say("differs")}`)
    case "settled":
      return toned("gained", `● ${say("settledBy")}`)
    case "outdated":
      return toned("ask", `⚑ ${say("outdated")}`)
    default:
      if (!own) return toned("quiet", `○ ${say("unmarked")}`)
      return own.verdict === "agreed" ? toned("gained", `✓ ${say("agreed")}`) : toned("ask", `● ${say("changed")}`)
  }
}
