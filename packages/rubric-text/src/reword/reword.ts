import { type Criterion, criterionById, type Place, type ReadingQuestion, type Rubric } from "@plumbline/rubric-core"
import { diff } from "@plumbline/rubric-core/compare"
import { readCriterion } from "../criterion/read.ts"
import { draftQuestions } from "../draft/questions.ts"
import type { Reading } from "../reading/reading.ts"
import { answered, type Choices } from "./answered.ts"
import { onlyWith, withCriterion } from "./place.ts"
import { saidBy } from "./said.ts"
import { movedSpan, movedSpans } from "./spans.ts"

/** What becomes of a rubric when the words of one of its criteria are edited. */
export interface Reworded {
  /** With the rules that the new words say, and the questions that they leave open. */
  readonly said: Rubric
  /** With the rules as they were, over the new words. */
  readonly kept: Rubric
  /** The rules were those that the old words say: then they go on with the new ones. */
  readonly followed: boolean
  /** Both come to the same rules. */
  readonly agree: boolean
}

/**
 * The words of a criterion become others. Rules that said no more and no less than the words go on with them; where they were
 * made by hand nothing is taken from them unasked: both rubrics are given, and whether they score alike. A rubric without the
 * criterion comes back as it is.
 *
 * @example reword(rubric, "c1", "未制定计划的，扣2分。").followed // true
 */
export function reword(rubric: Rubric, id: string, words: string): Reworded {
  const before = criterionById(rubric, id)
  if (!before) return { said: rubric, kept: rubric, followed: true, agree: true }
  const now = sayOf(rubric, before, before.words)
  const then = words === before.words ? now : sayOf(rubric, before, words)
  const over = withMovedPlaces(rubric, before, words)
  const kept: Criterion = { ...before, words, clauses: movedSpans(before.clauses, before.words, words) }
  return {
    said: withQuestions(withCriterion(over, then.criterion), id, then.questions),
    kept: withCriterion(over, kept),
    followed: sameRules(rubric, before, now.criterion),
    agree: sameRules(rubric, kept, then.criterion),
  }
}

/**
 * A question of reading is answered by one of its candidates, or opened again. Where it is about the words of a criterion its
 * rules become those of the candidate.
 */
export function answerQuestion(rubric: Rubric, id: string, chosen: number | undefined): Rubric {
  const questions = rubric.questions?.map((question): ReadingQuestion => {
    if (question.id !== id) return question
    const { chosen: _, ...open } = question
    return chosen === undefined ? open : { ...open, chosen }
  })
  const answeredOne = questions ? { ...rubric, questions } : rubric
  const criterion = questions?.find((question) => question.id === id)?.at[0]?.criterion
  if (criterion === undefined || !isOfWords(criterion, id)) return answeredOne
  const words = criterionById(rubric, criterion)?.words ?? ""
  return reword(answeredOne, criterion, words).said
}

function sayOf(rubric: Rubric, before: Criterion, words: string) {
  const base = /^\d+(\.\d+)?$/.test(before.basePoints) ? { base: before.basePoints } : {}
  const reading = readCriterion(words, base)
  const choices = choicesOf(rubric, before.id, reading)
  const criterion = saidBy(rubric, before, words, answered(reading, choices))
  const questions = draftQuestions(reading, words, before.id).map((question, at): ReadingQuestion => {
    const chosen = choices.get(at)
    return chosen === undefined ? question : { ...question, chosen }
  })
  return { criterion, questions }
}

/** Questions that were answered stay answered while they are asked in the same words. */
function choicesOf(rubric: Rubric, criterion: string, { questions }: Reading): Choices {
  const own = (rubric.questions ?? []).filter(({ id }) => isOfWords(criterion, id))
  return new Map(
    questions.flatMap(({ ask }, at): [number, number][] => {
      const chosen = own.find((question) => question.ask.zh === ask.zh)?.chosen
      return chosen === undefined ? [] : [[at, chosen]]
    }),
  )
}

function sameRules(rubric: Rubric, one: Criterion, other: Criterion): boolean {
  const { changes } = diff(onlyWith(rubric, one), onlyWith(rubric, other))
  return changes.every(({ kind }) => kind !== "rescored" && kind !== "repointed" && kind !== "evidence")
}

/** Questions that reading the words of a criterion has raised, by their ids. */
function isOfWords(criterion: string, question: string): boolean {
  return question.startsWith(`${criterion}.q`) || question.startsWith(`${criterion}.u`)
}

/** The questions of a criterion's words are replaced, in the place of the first; all others stay. */
function withQuestions(rubric: Rubric, criterion: string, own: readonly ReadingQuestion[]): Rubric {
  const others = (rubric.questions ?? []).filter(({ id }) => !isOfWords(criterion, id))
  const questions = [...others, ...own]
  const { questions: _, ...rest } = rubric
  return questions.length > 0 ? { ...rest, questions } : rest
}

/** Questions about words that were edited move along; what is left of no words is about the criterion as a whole. */
function withMovedPlaces(rubric: Rubric, before: Criterion, words: string): Rubric {
  const move = movedSpan(before.words, words)
  const moved = (place: Place): Place => {
    if (place.criterion !== before.id || !place.span) return place
    const { span: [from, to] = [0, 0], ...whole } = { ...place, span: move(place.span) }
    return from < to ? { ...whole, span: [from, to] } : whole
  }
  const questions = rubric.questions?.map((question) => ({ ...question, at: question.at.map(moved) }))
  return questions ? { ...rubric, questions } : rubric
}
