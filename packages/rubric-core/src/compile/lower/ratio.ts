import { type ExactQuantity, nothing } from "../../exact/exact.ts"
import { parseQuantity } from "../../exact/quantity.ts"
import { relations, satisfies } from "../../operand/comparison.ts"
import { compileRatio } from "../../operand/ratio.ts"
import { ratePoints } from "../../rate/rate.ts"
import type { Comparison } from "../../rubric/quantity.ts"
import { type Lowered, type LowerSetting, saysNothing } from "./lowered.ts"

/** One relation of a band: the difference of part × of and whole × value satisfies it, or does not. */
interface Test extends ExactQuantity {
  readonly holds: (difference: number) => boolean
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
      if (hold(bands[index]?.tests ?? [], part, whole)) return index
    }
    return -1
  }
  return {
    find: held,
    rawOf: (found) => bands[found]?.points ?? saysNothing,
    report: (found, values) => ({
      quantity: ratio.read(values) ?? nothing,
      outOf: { part: values[at] ?? 0, whole: values[at + 1] ?? 0 },
      band: bands[found]?.band,
    }),
  }
}

function hold(tests: readonly Test[], part: number, whole: number): boolean {
  for (const { value, of, holds } of tests) if (!holds(part * of - whole * value)) return false
  return true
}

/** `undefined` where a threshold is a fact, or too fine for exact products. */
function testsOf(comparison: Comparison): Test[] | undefined {
  const tests: Test[] = []
  for (const relation of relations) {
    const threshold = comparison[relation]
    if (threshold === undefined) continue
    const fixed = typeof threshold === "string" ? parseQuantity(threshold) : undefined
    if (!fixed || fixed.value > 1e6 || fixed.of > 1e6) return undefined
    tests.push({ ...fixed, holds: satisfies[relation] })
  }
  return tests
}
