import { clausesIn, type Criterion, type CriterionScore, showFactValue, type Locale } from "@plumbline/rubric-core"
import type { FactChange } from "@plumbline/contract"
import { explainCriterion, displayPoints } from "@plumbline/rubric-core"
import { blank, bold, type Line, line, type Span, toned, wrapLine } from "../screen/line.ts"
import type { Say } from "../screen/texts.ts"
import type { CriterionReading } from "./reading.ts"

interface View {
  readonly reading: CriterionReading
  readonly self: CriterionScore
  readonly verified: CriterionScore
  readonly chosenFact: number
  readonly width: number
  readonly locale: Locale
  readonly say: Say
}

/** Everything about one criterion, as lines of the screen. */
export function criterionLines(view: View): Line[] {
  return [
    ...wrapLine(markedWords(view.reading.criterion, view.verified), view.width),
    blank,
    ...factLines(view),
    ...groundsLines(view),
    blank,
    ...reasonLines(view),
    ...otherLines(view),
  ]
}

/** The standard's own words; phrases whose clauses moved points are underlined. */
function markedWords({ words, clauses }: Criterion, { lines }: CriterionScore): Line {
  const moved = new Set(lines.filter(({ status }) => status === "counted").map(({ clause }) => clause.id))
  const marked = Array.from({ length: words.length }, () => false)
  for (const { id, says } of clausesIn(clauses)) {
    if (moved.has(id)) marked.fill(true, says[0], says[1])
  }
  const spans: Span[] = []
  for (let from = 0; from < words.length;) {
    let to = from + 1
    while (to < words.length && marked[to] === marked[from]) to += 1
    const text = words.slice(from, to).replace(/\n/g, " ")
    spans.push(marked[from] ? { text, underline: true, bold: true } : { text })
    from = to
  }
  return spans
}

/** Facts of this criterion, the county's value and the verified one where it differs. */
function factLines({ reading, chosenFact, width, locale, say }: View): Line[] {
  const { criterion, answer, standing } = reading
  return criterion.facts.flatMap((fact, index) => {
    const chosen = index === chosenFact
    const change = standing.changes.find((one) => one.fact === fact.id)
    const given = answer.facts[fact.id]
    const value = showFactValue(fact, given, locale)
    const sign = chosen ? "▸" : " "
    const spans: Span[] = [
      { text: `${sign} ${index + 1} `, ...(chosen && { bold: true }) },
      { text: `${fact.ask[locale]}  `, ...(chosen && { bold: true }) },
      change ? toned("quiet", value) : bold(value),
      ...(change ? [toned("ask", ` → ${showFactValue(fact, change.value, locale)}`)] : []),
    ]
    const why = change ? wrapLine(line(toned("quiet", `${say("reason")}：${change.reason}`)), width - 4) : []
    return [...wrapLine(spans, width, 4), ...why.map((one) => line("    ", ...one))]
  })
}

function groundsLines({ reading, width, say }: View): Line[] {
  const { grounds } = reading.answer
  const text = grounds.trim() === "" ? toned("ask", say("noGrounds")) : { text: grounds.replace(/\s*\n\s*/g, " ") }
  return wrapLine(line(toned("quiet", `${say("grounds")}：`), text), width, 2)
}

function reasonLines({ self, verified, width, locale, say }: View): Line[] {
  const rows: Line[] = []
  const own = explainCriterion(verified, locale)
  const claimed = explainCriterion(self, locale)
  rows.push(line(toned("quiet", say("reasons"))))
  if (own.length === 0) rows.push(line("  ", say("nothingMoved")))
  for (const sentence of own) rows.push(...wrapLine(line("  · ", sentence), width, 4))
  for (const sentence of claimed.filter((one) => !own.includes(one))) {
    rows.push(...wrapLine(line(toned("quiet", `  ${say("self")}：${sentence}`)), width, 4))
  }
  return rows
}

function otherLines({ reading, width, locale, say }: View): Line[] {
  const { others, settled, standing } = reading
  if (others.length === 0 && !settled) return []
  const rows: Line[] = [blank, line(toned("quiet", say("others")))]
  if (standing.standing === "differs") rows.push(line(toned("ask", `  ⚑ ${say("differs")}`)))
  for (const mark of [...others, ...(settled ? [settled] : [])]) {
    const name = mark.settled ? `${mark.reviewerName}（${say("settledBy")}）` : mark.reviewerName
    rows.push(...wrapLine(line(`  ${name}：`, ...verdictSpans(reading.criterion, mark.changes, locale, say)), width, 4))
  }
  return rows
}

/** A verdict in words: agreed, or each fact that was changed. */
export function verdictSpans(criterion: Criterion, changes: readonly FactChange[], locale: Locale, say: Say): Span[] {
  if (changes.length === 0) return [{ text: say("agreed") }]
  return changes.map(({ fact: id, value, reason }) => {
    const fact = criterion.facts.find((one) => one.id === id)
    const shown = fact ? showFactValue(fact, value, locale) : String(value)
    return { text: `${fact?.ask[locale] ?? id} → ${shown}（${reason}） ` }
  })
}

/** Points of one criterion as a screen may show them. */
export function shownPoints(score: CriterionScore): string {
  return score.complete ? displayPoints(score.points) : "—"
}
