import { compileMeasure } from "../../measure/arithmetic.ts"
import { compileRate } from "../../rate/arithmetic.ts"
import { type Lowered, type LowerSetting, saysNothing } from "./lowered.ts"

/** Any clause, by the exact arithmetic of its measure and its rate. */
export function lowerExact({ clause, base, slots }: LowerSetting): Lowered {
  const measure = compileMeasure(clause.measure, slots)
  const rate = compileRate(clause.rate, { base, effect: clause.effect, measure, slots })
  return {
    raw: (values) => {
      const reading = measure.read(values)
      return (reading && rate.move(reading, values)?.points) ?? saysNothing
    },
    detail: (values) => {
      const reading = measure.read(values)
      const moved = reading && rate.move(reading, values)
      if (!reading || !moved) throw new RangeError(`The clause ${clause.id} moved nothing, so no line is about it.`)
      const { parts: _, ...found } = reading
      return {
        ...found,
        ...(moved.periods !== undefined && { periods: moved.periods }),
        ...(moved.band !== undefined && { band: moved.band }),
      }
    },
  }
}
