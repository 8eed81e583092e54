import type { Assessment, AssessmentStanding } from "@plumbline/contract"

/** An assessment as `may` asks for it. */
export function standingOfAssessment(assessment: Assessment): AssessmentStanding {
  const { state, unit, reviewers, hasConfirmer, cycle } = assessment
  return { state, unit: unit.id, reviewers, hasConfirmer, cycleClosed: cycle.closedAt !== undefined }
}
