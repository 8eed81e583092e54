import { compileCondition, type ConditionReader } from "../condition/facts.ts"
import type { BoundFacts, Slots } from "../facts/slots.ts"
import { compileMeasure } from "../measure/arithmetic.ts"
import type { MeasureReader, Reading } from "../measure/reading.ts"
import { noPoints, parsePoints, type Points } from "../points.ts"
import { compileRate } from "../rate/arithmetic.ts"
import type { Moved } from "../rate/rate.ts"
import type { Clause } from "../rubric/clause.ts"
import type { Criterion } from "../rubric/rubric.ts"
import type { LineWords } from "../sheet/sheet.ts"

/** What a clause found in the facts of one unit, before conditions, exemptions and caps. */
export interface Finding {
  readonly reading: Reading
  readonly moved: Moved
}

export interface CompiledClause {
  readonly kind: "clause"
  readonly clause: Clause
  /** In the order of the words, among the criterion's clauses. */
  readonly index: number
  /** Indices of the facts that its measure and the thresholds of its rate need. */
  readonly ownFacts: readonly number[]
  readonly when?: ConditionReader
  readonly unless?: ConditionReader
  readonly cap?: Points
  /** `undefined` where it does not move points; needs its own facts. */
  readonly find: (values: Float64Array) => Finding | undefined
  readonly words: (unit: BoundFacts, reading: Reading) => LineWords
}

export function compileClause(clause: Clause, index: number, criterion: Criterion, slots: Slots): CompiledClause {
  const measure = compileMeasure(clause.measure, slots)
  const { facts, find } =
    clause.effect === "veto" ? compileVeto(measure) : compileMove(clause, measure, criterion, slots)
  return {
    kind: "clause",
    clause,
    index,
    ownFacts: [...new Set([...measure.facts, ...facts])],
    find,
    words: compileWords(clause, measure, criterion),
    ...(clause.when?.facts && { when: compileCondition(clause.when.facts, slots) }),
    ...(clause.unless && { unless: compileCondition(clause.unless, slots) }),
    ...(clause.effect !== "veto" && clause.cap !== undefined && { cap: capPoints(clause.cap) }),
  }
}

export function capPoints(cap: string): Points {
  const parsed = parsePoints(cap)
  if (parsed === undefined || parsed < 0) throw new RangeError(`“${cap}” is no cap.`)
  return parsed
}

type Compiled = Pick<CompiledClause, "find"> & { readonly facts: readonly number[] }

function compileVeto(measure: MeasureReader): Compiled {
  return {
    facts: [],
    find: (values) => {
      const reading = measure.read(values)
      return reading && reading.quantity.value !== 0 ? { reading, moved: { points: noPoints } } : undefined
    },
  }
}

function compileMove(
  clause: Exclude<Clause, { effect: "veto" }>,
  measure: MeasureReader,
  criterion: Criterion,
  slots: Slots,
): Compiled {
  const { effect } = clause
  const rate = compileRate(clause.rate, { base: capPoints(criterion.basePoints), effect, measure, slots })
  return {
    facts: rate.facts,
    find: (values) => {
      const reading = measure.read(values)
      const moved = reading && rate.move(reading, values)
      if (!reading || !moved) return undefined
      return moved.points > 0 || effect === "set" ? { reading, moved } : undefined
    },
  }
}

function compileWords(clause: Clause, measure: MeasureReader, criterion: Criterion): CompiledClause["words"] {
  const { says, factThreshold, levels } = measure
  const fixed: LineWords = {
    ...says,
    says: criterion.words.slice(...clause.says),
  }
  if (!factThreshold && !levels) return () => fixed
  return ({ values }, { level }) => {
    const threshold = factThreshold?.read(values)
    const levelName = levels?.find(({ id }) => id === level)?.name
    return { ...fixed, ...(threshold && { threshold }), ...(levelName && { levelName }) }
  }
}
