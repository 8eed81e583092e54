import { compileMeasure } from "../../measure/arithmetic.ts"
import { compileRate } from "../../rate/arithmetic.ts"
import { type Lowered, type LowerSetting, saysNothing } from "./lowered.ts"
import { unsound } from "../../rubric/unsound.ts"

/** Any clause, by the exact arithmetic of its measure and its rate. */
export function lowerExact({ clause, base, slots }: LowerSetting): Lowered {
  const measure = compileMeasure(clause.measure, slots)
  const rate = compileRate(clause.rate, { base, effect: clause.effect, measure, slots })
  return {
    find: (values) => {
      const reading = measure.read(values)
      return (reading && rate.move(reading, values)?.points) ?? saysNothing
    },
    rawOf: (found) => found,
    report: (_, values) => {
      const reading = measure.read(values)
      const moved = reading && rate.move(reading, values)
      return reading && moved ? { ...reading, ...moved } : unsound(clause.id)
    },
  }
}
