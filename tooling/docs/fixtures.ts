import { factById, type Facts, factsOf, type Rubric, score } from "@plumbline/rubric-core"
import { columnsOf } from "@plumbline/rubric-core/bulk"

/** What the examples of docstrings speak of: the 2018 rubric, a unit at its best but for one push, and what comes of them. */
export function fixtures(rubric: Rubric): Readonly<Record<string, unknown>> {
  const profile = { kind: "county", code: "340621" }
  const best = bestFacts(rubric)
  const input = { profile, facts: { ...best, "c14.weeklyPushes": 1 } }
  const short = { ...best, "c15.anhuiMonthly": [10, 8, 10, 10, 6, 10, 10, 10, 10, 10, 10, 9] }
  const c15 = score(rubric, { profile, facts: short }).criteria.find(({ number }) => number === "15")
  const c16 = rubric.sections
    .flatMap(({ items }) => items.flatMap(({ criteria }) => criteria))
    .find(({ id }) => id === "c16")
  const units = [
    { profile, facts: best },
    { profile: { kind: "district", code: "340602" }, facts: best },
  ]
  const columns = columnsOf(rubric, units)
  return {
    rubric,
    profile,
    input,
    units,
    columns,
    totals: new Float64Array(columns.units),
    before: rubric,
    after: withAtMostFiveFilms(rubric),
    line: c15?.lines[0],
    c16,
    clause: c16?.clauses[0],
    adopted: factById(rubric, "c16.adopted"),
    jointFilms: factById(rubric, "c4.jointFilms"),
    innovation: factById(rubric, "c42.innovationPoints"),
  }
}

/** No fault, every count and every month at its goal. */
function bestFacts(rubric: Rubric): Facts {
  return Object.fromEntries(
    factsOf(rubric).map((fact) => {
      switch (fact.type) {
        case "yesNo":
          return [fact.id, fact.id === "c9.columnOpened"]
        case "count":
          return [fact.id, fact.id === "c23.keyTasksUnmet" || fact.id === "c41.tasksUnmet" ? 0 : 20]
        case "series":
          return [fact.id, Array.from({ length: fact.length }, () => 30)]
        case "partOfWhole":
          return [fact.id, { part: 360, whole: 360 }]
        case "judged":
          return [fact.id, fact.max]
        case "amount":
          return [fact.id, "1"]
        case "choice":
          return [fact.id, fact.levels[0]?.id ?? ""]
        default:
          return fact satisfies never
      }
    }),
  )
}

function withAtMostFiveFilms(rubric: Rubric): Rubric {
  const text = JSON.stringify(rubric).replace('"id":"c4.jointFilms",', '"id":"c4.jointFilms","max":5,')
  return JSON.parse(text)
}
