import {
  type AdjustmentRecord,
  type Answer,
  type Assessment,
  type CriterionStanding,
  type Mark,
  type MarkRecord,
  standingOf,
  type Unit,
  verifiedFacts,
} from "@plumbline/contract"
import {
  criteriaOf,
  factsFromDraft,
  type Facts,
  type Profile,
  type Rubric,
  score,
  type ScoreSheet,
} from "@plumbline/rubric-core"

/** What is on record of one assessment. */
export interface Records {
  readonly rubric: Rubric
  readonly assessment: Assessment
  readonly answers: readonly Answer[]
  readonly marks: readonly MarkRecord[]
  readonly adjustments: readonly AdjustmentRecord[]
}

/** The three layers of one assessment, by the one function that scores, with the facts they were computed from. */
export interface LayerSheets {
  readonly self: ScoreSheet
  readonly verified: ScoreSheet
  readonly decided: ScoreSheet
  readonly selfFacts: Facts
  readonly verifiedFacts: Facts
  readonly standings: readonly CriterionStanding[]
}

/** Points and reason of an adjustment by the printed number of its criterion. */
export type Adjustments = Readonly<Record<string, { readonly points: string; readonly reason: string }>>

export function layerSheets(records: Records): LayerSheets {
  const { rubric, assessment, answers } = records
  const profile = profileOf(assessment.unit)
  const drafts = Object.assign({}, ...answers.map(({ facts }) => facts))
  const selfFacts = factsFromDraft(rubric, drafts)
  const standings = standingsOf(records)
  const facts = verifiedFacts(selfFacts, standings)
  return {
    self: score(rubric, { profile, facts: selfFacts }),
    verified: score(rubric, { profile, facts }),
    decided: score(rubric, { profile, facts, adjustments: adjustmentsOf(records.adjustments) }),
    selfFacts,
    verifiedFacts: facts,
    standings,
  }
}

/** How each criterion stands among its reviewers, in the order of the table. */
export function standingsOf({ rubric, assessment, answers, marks }: Records): readonly CriterionStanding[] {
  const lead = assessment.reviewers.find((reviewer) => reviewer.lead)?.person
  return criteriaOf(rubric).map(({ id }) => {
    const own = marks.filter((mark) => mark.criterion === id)
    const version = answers.find((answer) => answer.criterion === id)?.version ?? 0
    const settled = own.find((mark) => mark.settled)
    return standingOf(id, own.filter((mark) => !mark.settled).map(asMark), settled && asMark(settled), version, lead)
  })
}

export function adjustmentsOf(records: readonly AdjustmentRecord[]): Adjustments {
  return Object.fromEntries(records.map(({ number, points, reason }) => [number, { points, reason }]))
}

export function profileOf(unit: Unit): Profile {
  return { ...unit.fields, kind: unit.kind, code: unit.code, name: unit.name }
}

function asMark({ criterion, reviewer, verdict, changes, sawVersion }: MarkRecord): Mark {
  return { criterion, reviewer, verdict, changes, sawVersion }
}
