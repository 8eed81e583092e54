import type { CriterionScore, Locale } from "@plumbline/rubric-core"
import type { CriterionReading } from "../review/reading.ts"
import type { Say } from "../screen/texts.ts"

/** What the lines of one criterion are made from. */
export interface CriterionView {
  readonly reading: CriterionReading
  readonly self: CriterionScore
  readonly verified: CriterionScore
  readonly chosenFact: number
  readonly width: number
  readonly locale: Locale
  readonly say: Say
}
