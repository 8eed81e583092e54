import type { ReadingQuestion } from "@plumbline/rubric-core"
import { readCriterion } from "../../criterion/read.ts"
import { type Draft, draft } from "../../draft/draft.ts"
import type { FormCriterion } from "../form.ts"
import { mostOf } from "../most.ts"

/** A criterion of a form as a draft; base points that are not printed are asked about. */
export function draftCriterion({ words, base }: FormCriterion, id: string, number: string): Draft {
  const points = base ?? mostOf(words) ?? "0"
  const drafted = draft(readCriterion(words, { base: points }), { id, number, words, base: points })
  if (base !== undefined) return drafted
  return { ...drafted, questions: [baseUnprinted(id, number, points), ...drafted.questions] }
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
