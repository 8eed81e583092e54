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
import { fateOf, isClash } from "../offline/fate.ts"
import type { Pending } from "../offline/journal.ts"
import { type Contradicting, contradictingFacts } from "./contradicting.ts"
import type { ReviewData } from "./load-review.ts"

/** One criterion as its reviewer sees it. */
export interface CriterionReading {
  readonly criterion: Criterion
  readonly answer: Answer
  /** The reviewer's own word, sent or not; undefined while there is none on the current answer. */
  readonly own: Mark | undefined
  /** The reviewer's last word, on an answer that has changed since. */
  readonly previous: Mark | undefined
  /** Where the mark kept here cannot be sent without a choice; `theirs` is what the server holds of the same reviewer. */
  readonly clash:
    { readonly kind: "answerChanged" | "markedElsewhere"; readonly theirs: MarkRecord | undefined } | undefined
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
  /** The verified layer's facts. */
  readonly facts: Facts
  readonly self: ScoreSheet
  readonly verified: ScoreSheet
  /** Facts of the verified layer that contradict each other. */
  readonly contradictions: readonly Contradicting[]
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
  const standings = criteria.map(({ standing }) => standing)
  const verified = verifiedFacts(facts, standings)
  const profile = profileOf(data)
  return {
    standing: {
      state: assessment.state,
      unit: assessment.unit.id,
      reviewers: assessment.reviewers,
      hasConfirmer: assessment.hasConfirmer,
      cycleClosed: assessment.cycle.closedAt !== undefined,
    },
    isLead: lead === person,
    criteria,
    facts: verified,
    self: score(rubric, { profile, facts }),
    verified: score(rubric, { profile, facts: verified }),
    contradictions: contradictingFacts(rubric, profile, verified),
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
  const sent = marks.find((mark) => !mark.settled && mark.reviewer === person)
  const unsent = pending.find((one) => one.criterion === criterion.id)
  const last = unsent ? unsent.body && { criterion: criterion.id, reviewer: person, ...unsent.body } : sent
  const isCurrent = last?.sawVersion === answer.version
  const standing = standingOf(criterion.id, [...others, ...(last ? [last] : [])], settled, answer.version, lead)
  const held = { epoch: data.epoch, answerVersion: answer.version, own: ownMarkIn(data, criterion.id, person) }
  const fate = unsent ? fateOf(unsent, held) : "sendable"
  return {
    criterion,
    answer,
    own: last && isCurrent ? last : undefined,
    previous: last && !isCurrent ? last : undefined,
    clash: isClash(fate) ? { kind: fate, theirs: sent } : undefined,
    others,
    settled,
    standing,
  }
}

/** The reviewer's own mark as the server holds it, one that was taken back among them. */
export function ownMarkIn(data: ReviewData, criterion: string, person: string): MarkRecord | undefined {
  return data.marks.find((mark) => mark.criterion === criterion && mark.reviewer === person && !mark.settled)
}

function profileOf({ assessment: { unit } }: ReviewData): Profile {
  return { ...unit.fields, kind: unit.kind, code: unit.code, name: unit.name }
}

function unsaved(criterion: string): Answer {
  return { criterion, facts: {}, grounds: "", version: 0, onBehalf: false }
}
