import {
  type Answer,
  type AssessmentStanding,
  type CriterionStanding,
  type Mark,
  type MarkRecord,
  standingOf,
  takenBack,
  verifiedFacts,
} from "@plumbline/contract"
import {
  criteriaOf,
  type Criterion,
  type Facts,
  factsFromDraft,
  type Profile,
  score,
  type ScoreSheet,
} from "@plumbline/rubric-core"
import type { Pending } from "../offline/journal.ts"
import type { ReviewData } from "./load-review.ts"

/** One criterion as its reviewer sees it. */
export interface CriterionReading {
  readonly criterion: Criterion
  readonly answer: Answer
  /** The reviewer's own word, sent or not; undefined while there is none on the current answer. */
  readonly own: Mark | undefined
  /** What the other reviewers said, as far as one may see it. */
  readonly others: readonly MarkRecord[]
  readonly settled: MarkRecord | undefined
  readonly standing: CriterionStanding
}

/** A review as it stands: what the server told, with the marks that it does not have yet laid over. */
export interface Reading {
  readonly standing: AssessmentStanding
  readonly isLead: boolean
  readonly criteria: readonly CriterionReading[]
  readonly self: ScoreSheet
  readonly verified: ScoreSheet
}

/** Computes what the screens show, with the same functions as the server. */
export function readReview(data: ReviewData, pending: readonly Pending[], person: string): Reading {
  const { assessment, rubric } = data
  const lead = assessment.reviewers.find((reviewer) => reviewer.lead)?.person
  const criteria = criteriaOf(rubric).map((criterion) => {
    const answer = data.answers.find((one) => one.criterion === criterion.id) ?? unsaved(criterion.id)
    return readCriterion({ criterion, answer, data, pending, person, lead })
  })
  const drafts: Record<string, unknown> = Object.assign({}, ...criteria.map(({ answer }) => answer.facts))
  const facts = factsFromDraft(rubric, drafts)
  const sheetOf = (given: Facts) => score(rubric, { profile: profileOf(data), facts: given })
  return {
    standing: {
      state: assessment.state,
      unit: assessment.unit.id,
      reviewers: assessment.reviewers,
      hasConfirmer: assessment.hasConfirmer,
    },
    isLead: lead === person,
    criteria,
    self: sheetOf(facts),
    verified: sheetOf(
      verifiedFacts(
        facts,
        criteria.map(({ standing }) => standing),
      ),
    ),
  }
}

interface Parts {
  readonly criterion: Criterion
  readonly answer: Answer
  readonly data: ReviewData
  readonly pending: readonly Pending[]
  readonly person: string
  readonly lead: string | undefined
}

function readCriterion({ criterion, answer, data, pending, person, lead }: Parts): CriterionReading {
  const marks = data.marks.filter((mark) => mark.criterion === criterion.id && mark.sawVersion !== takenBack)
  const settled = marks.find((mark) => mark.settled)
  const others = marks.filter((mark) => !mark.settled && mark.reviewer !== person)
  const unsent = pending.find((one) => one.criterion === criterion.id)
  const sent = marks.find((mark) => !mark.settled && mark.reviewer === person)
  const own = unsent ? unsent.body && { criterion: criterion.id, reviewer: person, ...unsent.body } : sent
  const all: Mark[] = [...others, ...(own ? [own] : [])]
  const standing = standingOf(criterion.id, all, settled, answer.version, lead)
  const current = own && own.sawVersion === answer.version ? own : undefined
  return { criterion, answer, own: current, others, settled, standing }
}

function profileOf({ assessment: { unit } }: ReviewData): Profile {
  return { ...unit.fields, kind: unit.kind, code: unit.code, name: unit.name }
}

function unsaved(criterion: string): Answer {
  return { criterion, facts: {}, grounds: "", version: 0, onBehalf: false }
}
