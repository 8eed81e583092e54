import { fingerprintOf, formatPoints, score } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { workedCases } from "@plumbline/rubrics/cases"

/** What a worked case comes to, for comparing where it was scored. */
export interface ScoredCase {
  readonly id: string
  readonly total: string
  readonly fingerprint: string
}

/** Scores every worked case of the 2018 rubric, wherever this runs. */
export function scoreCases(): ScoredCase[] {
  const rubric = rubricById("huaibei-2018")
  if (!rubric) throw new Error("the shipped rubric is missing")
  return workedCases.map(({ id, profile, facts }) => {
    const sheet = score(rubric, { profile, facts })
    return { id, total: formatPoints(sheet.total), fingerprint: fingerprintOf(sheet) }
  })
}
