import type { Criterion, ReadingQuestion } from "@plumbline/rubric-core"
import { readCriterion } from "../../criterion/read.ts"
import { draftClauses } from "../../draft/clauses.ts"
import { withProposed } from "../../draft/proposed.ts"
import { draftQuestions } from "../../draft/questions.ts"
import type { FormCriterion } from "../form.ts"
import { mostOf } from "../most.ts"

/** A criterion of the draft, and what its words leave open. */
export interface DraftedCriterion {
  readonly criterion: Criterion
  readonly questions: readonly ReadingQuestion[]
  readonly places: readonly string[]
}

export function draftCriterion({ words, base }: FormCriterion, id: string, number: string): DraftedCriterion {
  const basePoints = base ?? mostOf(words) ?? "0"
  const reading = readCriterion(words, { base: basePoints })
  const { places, ...drafted } = draftClauses(withProposed(reading), words, id)
  const material = reading.evidence === undefined ? "" : words.slice(...reading.evidence).replace(/^[（(]|[）)]$/g, "")
  return {
    criterion: {
      id,
      number,
      words,
      basePoints,
      start: reading.start,
      ...drafted,
      ...(material === "" ? {} : { evidence: { zh: material, en: material } }),
    },
    questions: [
      ...(base === undefined ? [baseUnprinted(id, number, basePoints)] : []),
      ...draftQuestions(reading, words, id),
    ],
    places,
  }
}

function baseUnprinted(id: string, number: string, points: string): ReadingQuestion {
  const most = { zh: `${points}分，即其文字最多变动的分数`, en: `${points}, the most that its words move` }
  return {
    id: `${id}.base`,
    at: [{ criterion: id }],
    ask: {
      zh: `第${number}条没有印出基准分，是多少分？`,
      en: `Criterion ${number} prints no base points. How many are they?`,
    },
    candidates: points === "0" ? [] : [most],
  }
}
