import type { Criterion, ReadingQuestion } from "@plumbline/rubric-core"
import { readCriterion } from "../../criterion/read.ts"
import type { FormCriterion } from "../form.ts"
import { mostOf } from "../lines/most.ts"

/** A criterion of the draft, and what its words leave open. */
export interface DraftedCriterion {
  readonly criterion: Criterion
  readonly questions: readonly ReadingQuestion[]
}

export function draftCriterion({ words, base }: FormCriterion, id: string, number: string): DraftedCriterion {
  const basePoints = base ?? mostOf(words) ?? "0"
  const { start } = readCriterion(words, { base: basePoints })
  return {
    criterion: { id, number, words, basePoints, start, facts: [], clauses: [] },
    questions: base === undefined ? [baseUnprinted(id, number, basePoints)] : [],
  }
}

function baseUnprinted(id: string, number: string, points: string): ReadingQuestion {
  const isKnown = points !== "0"
  return {
    id: `${id}.base`,
    at: [{ criterion: id }],
    ask: {
      zh: `第${number}条没有印出基准分，是多少分？`,
      en: `Criterion ${number} prints no base points. How many are they?`,
    },
    candidates: isKnown
      ? [{ zh: `${points}分，即其文字最多变动的分数`, en: `${points}, the most that its words move` }]
      : [],
  }
}
