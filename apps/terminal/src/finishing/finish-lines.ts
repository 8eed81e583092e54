import { displayPoints, fingerprintOf, type Locale, shortFingerprint } from "@plumbline/rubric-core"
import type { Review } from "../review/review.ts"
import { blank, bold, type Line, line, type Span, toned, wrapLine } from "../screen/line.ts"
import type { Say } from "../screen/texts.ts"

/** What still stands in the way of finishing, by the numbers of the criteria. */
export interface Unfinished {
  readonly unmarked: readonly string[]
  readonly differing: readonly string[]
  readonly open: readonly string[]
  readonly unsent: number
}

/** Reads from a review what finishing it still needs. */
export function unfinished({ reading, unsentMarks: unsent }: Review): Unfinished {
  const numbersOf = (standings: readonly string[]) =>
    reading.criteria
      .filter(({ standing }) => standings.includes(standing.standing))
      .map(({ criterion }) => criterion.number)
  return {
    unmarked: numbersOf(["unmarked", "outdated"]),
    differing: numbersOf(["differs"]),
    open: reading.verified.open,
    unsent,
  }
}

export function mayFinish({ unmarked, differing, open, unsent }: Unfinished): boolean {
  return unmarked.length + differing.length + open.length + unsent === 0
}

/** The whole review at its end: points, what was changed, and what is missing. */
export function finishLines(review: Review, width: number, locale: Locale, say: Say): Line[] {
  const { self, verified, criteria, contradictions } = review.reading
  const missing = unfinished(review)
  const changed = criteria
    .filter(({ standing }) => standing.changes.length > 0)
    .map(({ criterion }) => criterion.number)
  const row = (label: string, ...text: readonly (string | Span)[]) =>
    wrapLine(line("  ", toned("quiet", `${label}  `), ...text), width, 4)
  const lacking = (label: string, numbers: readonly string[]) =>
    numbers.length > 0 ? row(label, toned("ask", `⚑ ${numbers.join("、")}`)) : []
  return [
    line(bold(say("finishTitle")), `  ${review.data.assessment.unit.name}`),
    blank,
    ...row(say("self"), displayPoints(self.total)),
    ...row(say("verified"), bold(displayPoints(verified.total)), ` / ${displayPoints(verified.attainable)}`),
    ...row(say("finishChanged"), changed.length > 0 ? changed.join("、") : "0"),
    ...lacking(say("finishUnmarked"), missing.unmarked),
    ...lacking(say("differs"), missing.differing),
    ...lacking(say("finishOpen"), missing.open),
    ...(missing.unsent > 0 ? row("", toned("ask", `⚑ ${say("finishUnsent")}`)) : []),
    ...contradictions.flatMap(({ says }) => row(say("finishWarned"), says[locale])),
    ...(mayFinish(missing) ? row(say("fingerprint"), shortFingerprint(fingerprintOf(verified))) : []),
  ]
}
