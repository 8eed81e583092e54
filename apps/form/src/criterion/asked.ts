import { criterionOfFact, type Criterion, type CriterionScore, factById, type Rubric } from "@plumbline/rubric-core"
import { type Question, questionsOf } from "@plumbline/ui"

/** One question as it stands now. */
export interface Asked {
  readonly question: Question
  /** Some clause reads it as things are; one that is not counted is shown only while it holds an answer. */
  readonly isInPlay: boolean
}

/**
 * The questions to put to this unit: those in play for any criterion, and those that hold an answer although they are not.
 * A clause for other units is never asked about.
 */
export function askedOf(
  criterion: Criterion,
  scores: readonly CriterionScore[],
  given: Readonly<Record<string, unknown>>,
): readonly Asked[] {
  const inPlay = new Set(scores.flatMap((score) => score.inPlay))
  return questionsOf(criterion)
    .map((question) => ({ question, isInPlay: question.facts.some((fact) => inPlay.has(fact)) }))
    .filter(({ question, isInPlay }) => isInPlay || question.facts.some((fact) => given[fact] !== undefined))
}

/** Facts that a criterion reads but another one asks, such as the establishment of 27 in 28. */
export function readElsewhere(rubric: Rubric, criterion: Criterion, score: CriterionScore): readonly Elsewhere[] {
  return score.inPlay.flatMap((id) => {
    if (criterion.facts.some((fact) => fact.id === id)) return []
    const fact = factById(rubric, id)
    const owner = criterionOfFact(rubric, id)
    return fact && owner ? [{ fact, owner }] : []
  })
}

export interface Elsewhere {
  readonly fact: Criterion["facts"][number]
  readonly owner: Criterion
}

/** How many questions a criterion still waits for: those of its own, and those that are asked elsewhere. */
export function openQuestions(criterion: Criterion, score: CriterionScore): number {
  const questions = questionsOf(criterion)
  const own = questions.filter(({ facts }) => facts.some((fact) => score.open.includes(fact)))
  const elsewhere = score.open.filter((fact) => !questions.some(({ facts }) => facts.includes(fact)))
  return own.length + elsewhere.length
}
