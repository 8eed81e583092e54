import { nothing } from "../../exact/exact.ts"
import { parseQuantity } from "../../exact/quantity.ts"
import { compileRatio } from "../../operand/ratio.ts"
import { ratePoints } from "../../rate/rate.ts"
import type { Comparison, Threshold } from "../../rubric/quantity.ts"
import { type Lowered, type LowerSetting, saysNothing } from "./lowered.ts"

/** One relation of a band: part × of against whole × value, and which signs of the difference it allows. */
interface Test {
  readonly value: number
  readonly of: number
  readonly less: boolean
  readonly equal: boolean
  readonly more: boolean
}

/** Bands over a part of a whole, compared by cross-multiplication: counts below 10^9 times a percentage stay below 2^53. */
export function lowerRatio({ clause: { measure, rate, effect }, base, slots }: LowerSetting): Lowered | undefined {
  if (measure.kind !== "ratio" || rate.kind !== "bands") return undefined
  const slot = slots.byId.get(measure.fact)
  if (slot?.fact.type !== "partOfWhole") return undefined
  const bands = rate.bands.flatMap(({ points, ...comparison }, band) => {
    const tests = testsOf(comparison)
    return tests ? [{ tests, points: ratePoints(points, base), band }] : []
  })
  if (bands.length !== rate.bands.length) return undefined
  bands.sort((a, b) => (effect === "set" ? a.points - b.points : b.points - a.points) || a.band - b.band)
  const { at } = slot
  const none = measure.whenNone === "exempt" ? undefined : { part: measure.whenNone === "full" ? 1 : 0, whole: 1 }
  const ratio = compileRatio(measure, slots)

  /** Which of the sorted bands holds. */
  const held = (values: Float64Array): number => {
    let part = values[at] ?? 0
    let whole = values[at + 1] ?? 0
    if (whole === 0) {
      if (!none) return -1
      part = none.part
      whole = none.whole
    }
    for (let index = 0; index < bands.length; index += 1) {
      if (holds(bands[index]?.tests ?? [], part, whole)) return index
    }
    return -1
  }
  return {
    find: held,
    rawOf: (found) => bands[found]?.points ?? saysNothing,
    report: (found, values, into) => {
      into.quantity = ratio.read(values) ?? nothing
      into.outOf = { part: values[at] ?? 0, whole: values[at + 1] ?? 0 }
      into.band = bands[found]?.band
    },
    saysAll: false,
  }
}

function holds(tests: readonly Test[], part: number, whole: number): boolean {
  for (const { value, of, less, equal, more } of tests) {
    const difference = part * of - whole * value
    if (!(difference < 0 ? less : difference > 0 ? more : equal)) return false
  }
  return true
}

const allowed = {
  lt: [true, false, false],
  le: [true, true, false],
  gt: [false, false, true],
  ge: [false, true, true],
  eq: [false, true, false],
  ne: [true, false, true],
} as const

/** `undefined` where a threshold is a fact, or too fine for exact products. */
function testsOf(comparison: Comparison): Test[] | undefined {
  const tests: Test[] = []
  for (const [relation, [less, equal, more]] of Object.entries(allowed)) {
    const threshold = thresholdOf(comparison, relation)
    if (threshold === undefined) continue
    const fixed = typeof threshold === "string" ? parseQuantity(threshold) : undefined
    if (!fixed || fixed.value > 1e6 || fixed.of > 1e6) return undefined
    tests.push({ value: fixed.value, of: fixed.of, less, equal, more })
  }
  return tests
}

function thresholdOf({ lt, le, gt, ge, eq, ne }: Comparison, relation: string): Threshold | undefined {
  return new Map<string, Threshold | undefined>(Object.entries({ lt, le, gt, ge, eq, ne })).get(relation)
}
