import { compile, live, type Rubric, scorer } from "@plumbline/rubric-core"
import { columnsOf, scoreBlocks } from "@plumbline/rubric-core/bulk"
import { columnsFloor } from "./columns-floor.ts"
import { floorColumns } from "./columns.ts"
import { floor, type FloorFacts } from "./floor.ts"
import { type Unit, randomUnits } from "./inputs.ts"
import { randomEdits } from "./edits.ts"
import { jsonLogicScorer } from "./json-logic.ts"
import { jsonRulesScorer } from "./json-rules.ts"
import { prepareAll } from "./prepared.ts"
import { zenScorer } from "./zen.ts"

/** One pass over all units of a contender, and the totals that it came to, for all to agree on. */
export interface Contender {
  /** How many units (or edits) one pass scores. */
  readonly units: number
  readonly pass: () => number | Promise<number>
  /** Totals by unit in thousandths, the first `agreeing` of them; edits have none. */
  readonly totals?: () => Promise<readonly number[]> | readonly number[]
}

export const contenderNames = [
  "rows",
  "facts",
  "factsAnyOrder",
  "lines",
  "edit",
  "bulk",
  "jsonLogicEngine",
  "jsonRulesEngine",
  "zen",
] as const

export type ContenderName = (typeof contenderNames)[number]

const manyUnits = 512
const fewUnits = 64
/** A million units, as sixteen passes over columns of so many. */
const columnUnits = 65_536
const columnPasses = 16

/** Floor facts are all given, in the types of the rubric: the random units are made so. */
function floorFactsOf({ facts }: Unit): FloorFacts {
  return facts as unknown as FloorFacts
}

/** The floor over the same units with their keys in one order. */
export function makeFloor(rubric: Rubric): Contender {
  const units = randomUnits(rubric, manyUnits).map((unit) => ({ profile: unit.profile, facts: floorFactsOf(unit) }))
  // Scores are kept, as whoever asks for them would: else a compiler need not make them at all.
  const kept = units.map(({ profile, facts }) => floor(profile, facts))
  return {
    units: manyUnits,
    pass: () => {
      units.forEach(({ profile, facts }, at) => {
        kept[at] = floor(profile, facts)
      })
      return kept.length
    },
    totals: () => units.map(({ profile, facts }) => floor(profile, facts).total),
  }
}

/** The floor of the bulk form. */
export function makeColumnsFloor(rubric: Rubric): Contender {
  const columns = floorColumns(rubric, randomUnits(rubric, columnUnits))
  const totals = new Float64Array(columnUnits)
  return {
    units: columnUnits * columnPasses,
    pass: () => {
      for (let pass = 0; pass < columnPasses; pass += 1) columnsFloor(columns, totals)
      return totals[0] ?? 0
    },
    totals: () => {
      columnsFloor(columns, totals)
      return [...totals.subarray(0, manyUnits)]
    },
  }
}

export function makeContender(name: ContenderName, rubric: Rubric): Contender {
  switch (name) {
    case "rows":
      return rows(rubric)
    case "facts":
      return plainFacts(rubric, randomUnits(rubric, manyUnits))
    case "factsAnyOrder":
      return plainFacts(rubric, randomUnits(rubric, manyUnits, { ownOrder: true }))
    case "lines":
      return lines(rubric)
    case "edit":
      return edits(rubric)
    case "bulk":
      return bulk(rubric)
    case "jsonLogicEngine":
      return jsonLogic(rubric)
    case "jsonRulesEngine":
      return engine(rubric, jsonRulesScorer(rubric))
    case "zen":
      return engine(rubric, zenScorer(rubric))
    default:
      return name satisfies never
  }
}

function rows(rubric: Rubric): Contender {
  const { bind, points } = scorer(rubric)
  const units = randomUnits(rubric, manyUnits).map(bind)
  return {
    units: manyUnits,
    pass: () => {
      let sum = 0
      for (const unit of units) sum += points(unit)
      return sum
    },
    totals: () => units.map(points),
  }
}

function plainFacts(rubric: Rubric, units: readonly Unit[]): Contender {
  const { pointsOf } = scorer(rubric)
  return {
    units: units.length,
    pass: () => {
      let sum = 0
      for (const unit of units) sum += pointsOf(unit)
      return sum
    },
    totals: () => units.map(pointsOf),
  }
}

function lines(rubric: Rubric): Contender {
  const { bind, sheet } = scorer(rubric)
  const units = randomUnits(rubric, manyUnits).map(bind)
  const kept = units.map(sheet)
  return {
    units: manyUnits,
    pass: () => {
      units.forEach((unit, at) => {
        kept[at] = sheet(unit)
      })
      return kept.length
    },
    totals: () => units.map((unit) => sheet(unit).total),
  }
}

function edits(rubric: Rubric): Contender {
  const [first] = randomUnits(rubric, 1)
  if (!first) throw new Error("There is no unit to edit.")
  const form = live(compile(rubric), first)
  const all = randomEdits(rubric, manyUnits)
  return {
    units: manyUnits,
    pass: () => {
      let sum = 0
      for (const { fact, value } of all) sum += form.set(fact, value).total
      return sum
    },
  }
}

function bulk(rubric: Rubric): Contender {
  const columns = columnsOf(rubric, randomUnits(rubric, columnUnits))
  const totals = new Float64Array(columnUnits)
  const score = (): void =>
    scoreBlocks(rubric, columns, ({ from, count, total }) => totals.set(total.subarray(0, count), from))
  return {
    units: columnUnits * columnPasses,
    pass: () => {
      for (let pass = 0; pass < columnPasses; pass += 1) score()
      return totals[0] ?? 0
    },
    totals: () => {
      score()
      return [...totals.subarray(0, manyUnits)]
    },
  }
}

function jsonLogic(rubric: Rubric): Contender {
  const score = jsonLogicScorer(rubric)
  const units = prepareAll(randomUnits(rubric, manyUnits))
  return {
    units: manyUnits,
    pass: () => {
      let sum = 0
      for (const unit of units) sum += score(unit)
      return sum
    },
    totals: () => units.map(score),
  }
}

function engine(rubric: Rubric, score: (unit: ReturnType<typeof prepareAll>[number]) => Promise<number>): Contender {
  const units = prepareAll(randomUnits(rubric, manyUnits)).slice(0, fewUnits)
  return {
    units: fewUnits,
    pass: async () => {
      let sum = 0
      for (const unit of units) sum += await score(unit)
      return sum
    },
    totals: () => Promise.all(units.map(score)),
  }
}
