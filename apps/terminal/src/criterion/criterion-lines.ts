import { displayPoints, type CriterionScore, explainCriterion } from "@plumbline/rubric-core"
import { evidenceNote } from "../evidence/evidence-lines.ts"
import type { Review } from "../review/review.ts"
import { rulingLines } from "../rulings/ruling-lines.ts"
import { blank, type Line, line, toned, wrapLine } from "../screen/line.ts"
import { factLines, readElsewhere } from "./fact-lines.ts"
import { markedWords } from "./marked-words.ts"
import { verdictSpans } from "./verdict.ts"
import type { CriterionView } from "./view.ts"
import { warningLines } from "./warning-lines.ts"

/** Everything about one criterion, as lines of the screen. */
export function criterionLines(view: CriterionView, review: Review): Line[] {
  const { reading, verified, width } = view
  const { data, reading: whole } = review
  return [
    ...warningLines(view, review),
    ...wrapLine(markedWords(reading.criterion, verified), width),
    ...rulingLines(data.rulings, view),
    blank,
    ...factLines(view),
    ...readElsewhere(view, data.rubric, whole.facts),
    ...groundsLines(view),
    ...evidenceNote(data.evidence, view),
    blank,
    ...reasonLines(view),
    ...otherLines(view),
  ]
}

function groundsLines({ reading, width, say }: CriterionView): Line[] {
  const { grounds } = reading.answer
  const text = grounds.trim() === "" ? toned("ask", say("noGrounds")) : { text: grounds.replace(/\s*\n\s*/g, " ") }
  return wrapLine(line(toned("quiet", `${say("grounds")}：`), text), width, 2)
}

function reasonLines({ self, verified, width, locale, say }: CriterionView): Line[] {
  const own = explainCriterion(verified, locale)
  const claimed = explainCriterion(self, locale).filter((one) => !own.includes(one))
  const moved = verified.lines.reduce((sum, one) => sum + one.moved, 0)
  const tone = moved < 0 ? "lost" : moved > 0 ? "gained" : "plain"
  const sentences = own.length === 0 ? [say(verified.complete ? "nothingMoved" : "stillOpen")] : own
  return [
    line(toned("quiet", `${say("reasons")}  `), `${shownPoints(verified)} / ${displayPoints(verified.basePoints)}`),
    ...sentences.flatMap((one) => wrapLine(line("  · ", toned(tone, one)), width, 4)),
    ...claimed.flatMap((one) => wrapLine(line(toned("quiet", `  ${say("self")}：${one}`)), width, 4)),
  ]
}

function otherLines({ reading, width, locale, say }: CriterionView): Line[] {
  const { others, settled } = reading
  if (others.length === 0 && !settled) return []
  const marks = [...others, ...(settled ? [settled] : [])]
  return [
    blank,
    line(toned("quiet", say("others"))),
    ...marks.flatMap((mark) => {
      const name = mark.settled ? `${mark.reviewerName}（${say("settledBy")}）` : mark.reviewerName
      const said = verdictSpans(reading.criterion, mark.changes, locale, say)
      return wrapLine(line(`  ${name}：`, ...said), width, 4)
    }),
  ]
}

/** Points of one criterion as a screen may show them. */
export function shownPoints(score: CriterionScore): string {
  return score.complete ? displayPoints(score.points) : "—"
}
