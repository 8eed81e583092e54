import {
  type Place,
  type PlacedCriterion,
  placedCriteria,
  type ReadingQuestion,
  type Rubric,
  score,
  type ScoreSheet,
} from "@plumbline/rubric-core"
import { type Finding, lint } from "@plumbline/rubric-core/lint"

/** A rubric as an administrator reads it: its criteria with what the lint says of each, and its sums. */
export interface RubricReading {
  readonly criteria: readonly ReadCriterion[]
  /** What concerns more than one criterion: printed totals, numbering. */
  readonly findings: readonly Finding[]
  /** Questions of reading that belong to no criterion: those about notes, items, the whole. */
  readonly questions: readonly ReadingQuestion[]
  readonly undecided: number
  /** An empty sheet: it holds what each section, item and the whole can reach. */
  readonly sums: ScoreSheet
}

export interface ReadCriterion {
  readonly placed: PlacedCriterion
  readonly findings: readonly Finding[]
  readonly questions: readonly ReadingQuestion[]
}

export function readRubric(rubric: Rubric): RubricReading {
  // Questions are told with all their places further below; the lint names each once.
  const findings = lint(rubric).filter(({ severity }) => severity !== "question")
  const questions = rubric.questions ?? []
  const isOf = (criterion: string) => (place: Place) => place.criterion === criterion
  return {
    criteria: placedCriteria(rubric).map((placed) => ({
      placed,
      findings: findings.filter(({ at }) => isOf(placed.criterion.id)(at)),
      questions: questions.filter(({ at }) => at.some(isOf(placed.criterion.id))),
    })),
    findings: findings.filter(({ at }) => at.criterion === undefined),
    questions: questions.filter(({ at }) => at.every(({ criterion }) => criterion === undefined)),
    undecided: questions.filter(({ chosen }) => chosen === undefined).length,
    // Bases do not depend on the unit, so any kind will do.
    sums: score(rubric, { profile: { kind: rubric.kinds[0]?.id ?? "", code: "-" }, facts: {} }),
  }
}
