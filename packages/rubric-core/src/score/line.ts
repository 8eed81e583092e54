import type { CompiledClause } from "../compile/clause.ts"
import type { Finding } from "../compile/lower/lowered.ts"
import { nothing } from "../exact/exact.ts"
import { points } from "../points.ts"
import type { Line, LineStatus } from "../sheet/sheet.ts"

const finding: Finding = {
  quantity: nothing,
  found: undefined,
  outOf: undefined,
  periods: undefined,
  level: undefined,
  band: undefined,
}

/** No clause keeps more lines than this. */
const mostLines = 512

/** The line of a clause: `moved` is signed, `cappedAt` Infinity where no cap bit. Lines that say the same are one. */
export function lineOf(
  compiled: CompiledClause,
  criterion: string,
  status: LineStatus,
  found: number,
  raw: number,
  moved: number,
  cappedAt: number,
  values: Float64Array,
): Line {
  const { saysAll, lines, sign } = compiled
  if (!saysAll || sign === 0 || status !== "counted" || moved !== sign * raw) {
    return newLine(compiled, criterion, status, found, raw, moved, cappedAt, values)
  }
  const known = lines.get(found)
  if (known) return known
  const line = newLine(compiled, criterion, status, found, raw, moved, cappedAt, values)
  if (lines.size < mostLines) lines.set(found, line)
  return line
}

function newLine(
  compiled: CompiledClause,
  criterion: string,
  status: LineStatus,
  found: number,
  raw: number,
  moved: number,
  cappedAt: number,
  values: Float64Array,
): Line {
  finding.found = undefined
  finding.outOf = undefined
  finding.periods = undefined
  finding.level = undefined
  finding.band = undefined
  compiled.report(found, values, finding)
  return {
    clause: compiled.clause,
    criterion,
    status,
    quantity: finding.quantity,
    found: finding.found,
    outOf: finding.outOf,
    periods: finding.periods,
    level: finding.level,
    band: finding.band,
    raw: points(raw),
    moved: points(moved),
    cappedAt: cappedAt === Infinity ? undefined : points(cappedAt),
    words: compiled.words(values, finding.level),
  }
}
