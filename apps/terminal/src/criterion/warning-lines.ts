import type { Review } from "../review/review.ts"
import { blank, type Line, line, toned, wrapLine } from "../screen/line.ts"
import { verdictSpans } from "./verdict.ts"
import type { CriterionView } from "./view.ts"

/** What a reviewer must know before anything else about this criterion; nothing, nearly always. */
export function warningLines(view: CriterionView, review: Review): Line[] {
  const { width } = view
  const said = [
    ...unsentMark(view, review),
    ...earlierMark(view),
    ...contradicting(view, review),
    ...remarks(view, review),
  ]
  if (said.length === 0) return []
  return [...said.flatMap((one) => wrapLine(line(toned("ask", `⚑ ${one}`)), width, 2)), blank]
}

function unsentMark(view: CriterionView, review: Review): string[] {
  const { reading, locale, say } = view
  const refusal = review.refusal(reading.criterion.id)
  if (refusal) return [say("refusedMark") + refusal[locale]]
  if (!reading.clash) return []
  const { kind, theirs } = reading.clash
  if (kind === "answerChanged") return [say("clashAnswer") + own(view), say("clashKeys")]
  return [say("clashElsewhere") + words(view, theirs?.changes ?? []), say("clashKeys")]
}

function earlierMark(view: CriterionView): string[] {
  const { reading, say } = view
  if (!reading.previous || reading.clash) return []
  return [say("previous") + own(view), say("previousKeys")]
}

function contradicting({ reading, say, locale }: CriterionView, review: Review): string[] {
  return review.reading.contradictions
    .filter(({ facts }) => reading.criterion.facts.some(({ id }) => facts.has(id)))
    .map(({ says }) => say("contradiction") + says[locale])
}

function remarks({ reading, say }: CriterionView, review: Review): string[] {
  return review.data.assessment.remarks
    .filter(({ criterion, replyTo, closedAt }) => criterion === reading.criterion.id && !replyTo && !closedAt)
    .map(({ text, by }) => `${say("remark")}（${by}）：${text.trim().replace(/\s*\n\s*/g, " ")}`)
}

function own(view: CriterionView): string {
  return words(view, (view.reading.previous ?? view.reading.own)?.changes ?? [])
}

function words({ reading, locale, say }: CriterionView, changes: Parameters<typeof verdictSpans>[1]): string {
  return verdictSpans(reading.criterion, changes, locale, say)
    .map(({ text }) => text)
    .join("")
    .trimEnd()
}
