import type { AdjustmentRecord, Answer, CriterionStanding, MarkRecord, Remark } from "@plumbline/contract"
import { type CriterionScore, placedCriteria, type PlacedCriterion } from "@plumbline/rubric-core"
import { hasVoice } from "../layers/layer-voice.ts"
import type { LayerSheets, Records } from "./layer-sheets.ts"

/** All that is known of one criterion of one assessment. */
export interface CriterionReading {
  readonly placed: PlacedCriterion
  readonly self: CriterionScore
  /** Nothing until a review has begun. */
  readonly verified: CriterionScore | undefined
  /** Nothing until a review is finished. */
  readonly decided: CriterionScore | undefined
  readonly standing: CriterionStanding
  readonly answer: Answer | undefined
  readonly marks: readonly MarkRecord[]
  readonly adjustment: AdjustmentRecord | undefined
  readonly remarks: readonly Remark[]
}

/** Ways to look through the criteria. */
export const views = ["all", "differs", "moved", "adjusted", "open"] as const
export type CriteriaView = (typeof views)[number]

export function readingsOf(records: Records, sheets: LayerSheets): readonly CriterionReading[] {
  const { assessment, rubric } = records
  return placedCriteria(rubric).flatMap((placed, index) => {
    const { id } = placed.criterion
    const [self, verified, decided] = [
      sheets.self.criteria[index],
      sheets.verified.criteria[index],
      sheets.decided.criteria[index],
    ]
    const standing = sheets.standings[index]
    if (!self || !standing) return []
    return {
      placed,
      self,
      verified: hasVoice("verified", assessment.state) ? verified : undefined,
      decided: hasVoice("decided", assessment.state) ? decided : undefined,
      standing,
      answer: records.answers.find((answer) => answer.criterion === id),
      marks: records.marks.filter((mark) => mark.criterion === id),
      adjustment: records.adjustments.find((adjustment) => adjustment.criterion === id),
      remarks: assessment.remarks.filter((remark) => remark.criterion === id),
    }
  })
}

/** Whether a view shows a criterion. */
export function isIn(view: CriteriaView, reading: CriterionReading): boolean {
  switch (view) {
    case "all":
      return true
    case "differs":
      return differs(reading)
    case "moved":
      return (reading.decided ?? reading.verified ?? reading.self).lines.length > 0
    case "adjusted":
      return reading.adjustment !== undefined
    case "open":
      return !reading.self.complete || (reading.verified !== undefined && isUnmarked(reading))
  }
}

/** The survey team found something else than the county, or disagrees within itself. */
export function differs({ self, verified, standing }: CriterionReading): boolean {
  if (standing.standing === "differs" || standing.changes.length > 0) return true
  return verified !== undefined && verified.points !== self.points
}

/** No reviewer has spoken on the answer as it stands now. */
export function isUnmarked({ standing }: CriterionReading): boolean {
  return standing.standing === "unmarked" || standing.standing === "outdated"
}
