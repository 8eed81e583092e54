import {
  criterionOfFact,
  describedLevel,
  type Fact,
  factById,
  type Facts,
  type Rubric,
  showFactValue,
} from "@plumbline/rubric-core"
import { type Line, line, lineWidth, type Span, spread, toned, wrapLine } from "../screen/line.ts"
import { listLines } from "./list-lines.ts"
import type { CriterionView } from "./view.ts"

/** The value stands at the right edge where it is short, else below its question. */
const shortValue = 18

/** The facts of this criterion: the question, the county's value, and the verified one where it differs. */
export function factLines(view: CriterionView): Line[] {
  return view.reading.criterion.facts.flatMap((fact, index) => [
    ...oneFact(view, fact, index),
    ...listLines(view, fact),
    ...levels(view, fact),
  ])
}

function oneFact({ reading, chosenFact, width, locale, say }: CriterionView, fact: Fact, index: number): Line[] {
  const chosen = index === chosenFact
  const change = reading.standing.changes.find((one) => one.fact === fact.id)
  const given = showFactValue(fact, reading.answer.facts[fact.id], locale)
  const asked: Line = [{ text: `${chosen ? "▸" : " "} ${index + 1} ${fact.ask[locale]}`, bold: chosen }]
  const value: Line = change
    ? line(toned("quiet", given), toned("ask", ` → ${showFactValue(fact, change.value, locale)}`))
    : [{ text: given, bold: true }]
  const why = change ? wrapLine(line("    ", toned("quiet", `${say("reason")}：${change.reason}`)), width, 4) : []
  if (lineWidth(value) > shortValue)
    return [...wrapLine(asked, width, 4), ...wrapLine(line("    ", ...value), width, 4), ...why]
  const [first = [], ...rest] = wrapLine(asked, width - shortValue - 2, 4)
  return [spread(first, value, width), ...rest, ...why]
}

/** The described levels of judged points, the one that the verified points fall into marked. */
function levels({ reading, width, locale }: CriterionView, fact: Fact): Line[] {
  if (fact.type !== "judged") return []
  const change = reading.standing.changes.find((one) => one.fact === fact.id)
  const points = change?.value ?? reading.answer.facts[fact.id]
  const own = typeof points === "string" ? describedLevel(fact, points) : undefined
  return (fact.levels ?? []).flatMap((level) => {
    const range = level.over === undefined ? level.to : `>${level.over} – ${level.to}`
    const said = { text: `${level.name[locale]}（${range}） ${level.means[locale]}` }
    const sign = level.id === own?.id ? "●" : "○"
    return wrapLine(line(`    ${sign} `, level.id === own?.id ? said : { ...said, tone: "quiet" }), width, 6)
  })
}

/** Facts of other criteria that this one reads, such as the establishment. */
export function readElsewhere(view: CriterionView, rubric: Rubric, facts: Facts): Line[] {
  const own = new Set(view.reading.criterion.facts.map(({ id }) => id))
  const others = view.verified.inPlay.filter((id) => !own.has(id))
  return others.flatMap((id) => {
    const fact = factById(rubric, id)
    if (!fact) return []
    const where = view.say("whereRead", { number: criterionOfFact(rubric, id)?.number ?? "" })
    const said: Span[] = [
      toned("quiet", `    ${view.say("alsoReads")} ${fact.ask[view.locale]} `),
      { text: showFactValue(fact, facts[id], view.locale) },
      toned("quiet", ` ${where}`),
    ]
    return wrapLine(said, view.width, 4)
  })
}
