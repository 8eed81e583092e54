import { compileMeasure } from "../../measure/arithmetic.ts"
import { compileRate } from "../../rate/arithmetic.ts"
import { type Lowered, type LowerSetting, saysNothing } from "./lowered.ts"

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
    saysAll: false,
    report: (_, values, into) => {
      const reading = measure.read(values)
      const moved = reading && rate.move(reading, values)
      if (!reading || !moved) throw new RangeError(`The clause ${clause.id} moved nothing, so no line is about it.`)
      into.quantity = reading.quantity
      into.found = reading.found
      into.outOf = reading.outOf
      into.periods = moved.periods ?? reading.periods
      into.level = reading.level
      into.band = moved.band
    },
  }
}
