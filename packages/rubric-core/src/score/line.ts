import type { BoundFacts } from "../facts/slots.ts"
import { points } from "../points.ts"
import type { Line } from "../sheet/sheet.ts"
import type { Candidate } from "./candidate.ts"

/** Where a criterion started, and where it stood before a veto. */
export interface Standing {
  readonly start: number
  readonly settled: number
}

/** The line of a clause once its criterion is settled. */
export function lineOf(candidate: Candidate, criterion: string, { values }: BoundFacts, standing: Standing): Line {
  const { compiled, raw, status, cappedAt } = candidate
  const detail = compiled.detail(values)
  const line = {
    ...detail,
    clause: compiled.clause,
    criterion,
    status,
    raw: points(raw),
    moved: points(movedBy(candidate, standing)),
    words: compiled.words(values, detail.level),
  }
  return cappedAt === undefined ? line : { ...line, cappedAt }
}

function movedBy({ compiled: { clause }, counts, status }: Candidate, { start, settled }: Standing): number {
  if (status !== "counted") return 0
  switch (clause.effect) {
    case "deduct":
      return counts === 0 ? 0 : -counts
    case "add":
      return counts
    case "set":
      return settled - start
    case "veto":
      return clause.scope === "criterion" && settled !== 0 ? -settled : 0
    default:
      return clause satisfies never
  }
}
