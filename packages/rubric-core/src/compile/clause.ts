import { compileCondition, type ConditionReader } from "../condition/facts.ts"
import type { Slots } from "../facts/slots.ts"
import { compileMeasure } from "../measure/arithmetic.ts"
import type { MeasureReader } from "../measure/reading.ts"
import { compileRate } from "../rate/arithmetic.ts"
import { pointsOfRubric } from "../rate/rate.ts"
import type { Clause } from "../rubric/clause.ts"
import type { Criterion } from "../rubric/rubric.ts"
import type { LineWords } from "../sheet/sheet.ts"
import { nothing } from "../exact/exact.ts"
import { lower } from "./lower/lower.ts"
import { type Lowered, saysNothing } from "./lower/lowered.ts"

export interface CompiledClause extends Lowered {
  readonly kind: "clause"
  readonly clause: Clause
  /** Among the clauses of the rubric; those of one criterion follow each other. */
  readonly index: number
  /** Indices of the facts that its measure and the thresholds of its rate need. */
  readonly ownFacts: readonly number[]
  readonly when?: ConditionReader
  readonly unless?: ConditionReader
  /** Infinity where it has none. */
  readonly cap: number
  /** -1 where it deducts, 1 where it adds, else 0. */
  readonly sign: number
  /** The least raw points with which it counts as moving: a `set` and a veto fire at 0, too. */
  readonly least: number
  readonly words: (values: Float64Array, level: string | undefined) => LineWords
}

export function compileClause(clause: Clause, index: number, criterion: Criterion, slots: Slots): CompiledClause {
  const base = pointsOfRubric(criterion.basePoints)
  const measure = compileMeasure(clause.measure, slots)
  const inRate =
    clause.effect === "veto" ? [] : compileRate(clause.rate, { base, effect: clause.effect, measure, slots }).facts
  const lowered = clause.effect === "veto" ? lowerVeto(measure) : lower({ clause, base, slots })
  return {
    kind: "clause",
    clause,
    index,
    ownFacts: [...new Set([...measure.facts, ...inRate])],
    ...lowered,
    sign: clause.effect === "deduct" ? -1 : clause.effect === "add" ? 1 : 0,
    least: clause.effect === "set" || clause.effect === "veto" ? 0 : 1,
    words: compileWords(clause, measure, criterion),
    ...(clause.when?.facts && { when: compileCondition(clause.when.facts, slots) }),
    ...(clause.unless && { unless: compileCondition(clause.unless, slots) }),
    cap: clause.effect !== "veto" && clause.cap !== undefined ? pointsOfRubric(clause.cap) : Infinity,
  }
}

function lowerVeto(measure: MeasureReader): Lowered {
  return {
    find: (values) => ((measure.read(values)?.quantity.value ?? 0) === 0 ? saysNothing : 0),
    rawOf: (found) => found,
    report: (_, values) => ({ quantity: nothing, ...measure.read(values) }),
  }
}

function compileWords(clause: Clause, measure: MeasureReader, criterion: Criterion): CompiledClause["words"] {
  const { says, factThreshold, levels } = measure
  const fixed: LineWords = { ...says, says: criterion.words.slice(...clause.says) }
  if (!factThreshold && !levels) return () => fixed
  return (values, level) => {
    const threshold = factThreshold?.read(values)
    const levelName = levels?.find(({ id }) => id === level)?.name
    return { ...fixed, ...(threshold && { threshold }), ...(levelName && { levelName }) }
  }
}
