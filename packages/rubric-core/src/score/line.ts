import { points } from "../points.ts"
import type { Line } from "../sheet/sheet.ts"
import type { Mover } from "./play.ts"

/** The line of a clause, which moves so many thousandths, signed. */
export function lineOf(mover: Mover, moved: number, criterion: string, values: Float64Array): Line {
  const { compiled, status, found, raw, cappedAt } = mover
  const { quantity, found: value, outOf, periods, level, band } = compiled.report(found, values)
  return {
    clause: compiled.clause,
    criterion,
    status,
    quantity,
    found: value,
    outOf,
    periods,
    level,
    band,
    raw: points(raw),
    moved: points(moved),
    cappedAt: cappedAt === Infinity ? undefined : points(cappedAt),
    words: compiled.words(values, level),
  }
}
