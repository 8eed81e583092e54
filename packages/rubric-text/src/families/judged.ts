import { textOf } from "../moves/line.ts"
import { weighs } from "../moves/predicates.ts"
import type { EffectPhrase } from "../phrases/phrase.ts"
import type { JudgedClause } from "../reading/reading.ts"
import { aboutOf, type Condition, saysOf } from "./condition.ts"
import type { Asked, ClauseDraft, OpenJudgement } from "./draft.ts"
import { tellsDegree } from "./grade.ts"
import { noCriterion } from "./questions.ts"

/** 酌情扣0.5至1分, 视情况加1—3分; a range without 酌情 is proposed and asked about, unless grades stand before it. */
export function readRange(
  condition: Condition,
  effect: "deduct" | "add",
  happens: EffectPhrase,
): ClauseDraft | undefined {
  const { points } = happens
  if (points.kind !== "range") return undefined
  const clause = judgement(condition, effect, points.min, points.max)
  const isJudged = condition.judged || weighs(textOf(condition.line, condition.parts.at(-1) ?? []))
  const asks: Asked[] = isJudged ? [] : [noCriterion(clause, condition.line)]
  return { is: "clause", move: condition.move, clause, asks }
}

/** 酌情扣分，最多扣2分: the most is said by a note behind it. */
export function openJudgement(condition: Condition, effect: "deduct" | "add"): OpenJudgement {
  return { is: "judgement", move: condition.move, effect, says: saysOf(condition), about: aboutOf(condition), asks: [] }
}

export function judgement(condition: Condition, effect: "deduct" | "add", min: string, max: string): JudgedClause {
  return { kind: "judged", effect, min, max, says: saysOf(condition), about: aboutOf(condition), certainty: "certain" }
}

/** Grades with a range each say themselves when which range is meant. */
export function rangesAreGraded(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every((text) => tellsDegree(text))
}
