import { exactly } from "../../exact/exact.ts"
import type { Most } from "../../lint/bounds/operand.ts"
import type { PeriodsMeasure } from "../../rubric/measure.ts"
import type { Scope } from "../../schema/references/scope.ts"

export function mostPeriods({ fact }: PeriodsMeasure, scope: Scope): Most {
  const series = scope.facts.get(fact)
  return series?.type === "series" ? exactly(series.length) : undefined
}
